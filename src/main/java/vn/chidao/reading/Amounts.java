package vn.chidao.reading;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What written numbers are worth: "1.500", "hai", "2,5 tỷ". */
record Amounts(Rules rules) {

    @Nullable
    BigDecimal value(String written) {
        Object spelled = rules.map("spelled").get(written.toLowerCase(Locale.ROOT));
        if (spelled != null) {
            return new BigDecimal(String.valueOf(spelled));
        }
        String plain = written.replace(".", "").replace(',', '.');
        return plain.matches("\\d{1,15}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
    }

    BigDecimal scale(@Nullable String word) {
        return word == null
                ? BigDecimal.ONE
                : new BigDecimal(String.valueOf(rules.map("scales").get(word.toLowerCase(Locale.ROOT))));
    }
}
