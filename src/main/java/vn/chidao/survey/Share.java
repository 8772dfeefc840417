package vn.chidao.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many. Compared exactly, as whole numbers; written with two decimals that are cut off, never rounded up, so
 * that what has just been missed does not read as if it had been reached.
 */
public record Share(long part, long whole) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Share {
        if (part < 0 || whole < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Whether it is at least so many percent; a part of nothing never is. */
    public boolean reaches(BigDecimal percent) {
        return whole > 0
                && BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(whole)))
                        >= 0;
    }

    /** "69,99": percent with a Vietnamese comma; of nothing it is nought. */
    public String percent() {
        BigDecimal value = whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
        return withComma(value.setScale(2, RoundingMode.DOWN));
    }

    /** A percentage that was set, without decimals that say nothing: "70", "72,5". */
    public static String written(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        return withComma(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static String withComma(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
