package vn.chidao.reading;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Numerals;

/** What written numbers are worth: "1.500", "hai", "2,5 tỷ". */
record Amounts(Rules rules) {

    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 4;

    @Nullable
    BigDecimal value(String written) {
        Object spelled = rules.map("spelled").get(written.toLowerCase(Locale.ROOT));
        if (spelled != null) {
            return new BigDecimal(String.valueOf(spelled));
        }
        BigDecimal value = Numerals.value(written);
        return value != null && value.scale() <= DECIMALS && value.precision() - value.scale() <= WHOLE_DIGITS
                ? value
                : null;
    }

    BigDecimal scale(@Nullable String word) {
        return word == null
                ? BigDecimal.ONE
                : new BigDecimal(String.valueOf(rules.map("scales").get(word.toLowerCase(Locale.ROOT))));
    }
}
