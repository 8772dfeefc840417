package vn.chidao.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits as they are written in Vietnamese: a dot between thousands, a comma before decimals. */
public final class Numerals {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d+)(?:,\\d+)?");
    private static final Pattern DOUBTFUL = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    private Numerals() {}

    /** What digits are worth: "1.234,5"; null where they are no such number. */
    public static @Nullable BigDecimal value(String written) {
        return WRITTEN.matcher(written).matches()
                ? new BigDecimal(written.replace(".", "").replace(" ", "").replace(',', '.'))
                : null;
    }

    /** Whether somebody used to a comma between thousands would have written just the same: "3,130". */
    static boolean isDoubtful(String written) {
        return DOUBTFUL.matcher(written).matches();
    }

    /** A number of things, as below: "1.000". */
    public static String write(long number) {
        return write(BigDecimal.valueOf(number));
    }

    /** Digits that {@link #value} reads back, and nobody in another way: 3.125 becomes "3,1250". */
    public static String write(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        String digits = plain.scale() < 0 ? plain.toBigInteger().toString() : plain.toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder written = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > (whole.startsWith("-") ? 1 : 0); at -= 3) {
            written.insert(at, '.');
        }
        if (point >= 0) {
            written.append(',').append(digits, point + 1, digits.length());
        }
        return isDoubtful(written.toString()) ? written.append('0').toString() : written.toString();
    }
}
