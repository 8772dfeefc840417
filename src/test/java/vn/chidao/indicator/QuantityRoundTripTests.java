package vn.chidao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.indicator.Indicators.printer;
import static vn.chidao.indicator.Indicators.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

/** Whatever is printed is read back as what it was, over thousands of quantities drawn from a fixed seed. */
class QuantityRoundTripTests {

    private static final int MANY = 20_000;
    private static final List<String> UNITS = List.of(
            "hộ", "m²", "ha", "km", "đồng", "triệu đồng", "công", "%", "lượt người", "khu dân cư", "tin bài", "căn");
    private static final List<Qualifier> COUNTED =
            List.of(Qualifier.EXACT, Qualifier.OVER, Qualifier.UNDER, Qualifier.ABOUT);

    private final Random random = new Random(20261129);

    @Test
    void readsBackWhatItPrints() {
        for (int i = 0; i < MANY; i++) {
            Quantity quantity = any();
            String printed = printer().print(quantity);

            Quantity read = reader().read("value", disfigured(printed), quantity.unit());

            assertThat(read.saysSameAs(quantity))
                    .as("%s printed as %s read as %s", quantity, printed, read)
                    .isTrue();
            assertThat(printer().print(read)).isEqualTo(printed);
        }
    }

    @Test
    void readsBackTheAmountBesideItsUnit() {
        for (int i = 0; i < MANY; i++) {
            Quantity quantity = any();

            Quantity read = reader().read("value", printer().printAmount(quantity), quantity.unit());

            assertThat(read.saysSameAs(quantity)).as("%s", quantity).isTrue();
        }
    }

    @Test
    void neverReadsATextAsTwoDifferentQuantities() {
        String alphabet = "0123456789.,  -tỷtriệunghìnhộm²%";
        for (int i = 0; i < MANY; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(10);
            for (int at = 0; at < length; at++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Quantity read;
            try {
                read = reader().read("value", text.toString(), "hộ");
            } catch (BusinessRuleViolation asked) {
                continue;
            }
            assertThat(reader().read("value", printer().print(read), "hộ").saysSameAs(read))
                    .as("%s", text)
                    .isTrue();
        }
    }

    private Quantity any() {
        int digits = 1 + random.nextInt(Quantity.WHOLE_DIGITS - 1);
        BigInteger unscaled = new BigInteger(1 + (int) (digits * 3.3), random);
        BigDecimal value = new BigDecimal(unscaled, random.nextInt(5)).min(BigDecimal.TEN.pow(16));
        if (random.nextInt(3) == 0) {
            value = value.setScale(0, RoundingMode.DOWN)
                    .movePointRight(random.nextInt(3) * 3)
                    .min(BigDecimal.TEN.pow(16));
        }
        return new Quantity(
                value, COUNTED.get(random.nextInt(COUNTED.size())), UNITS.get(random.nextInt(UNITS.size())), null);
    }

    /** What word processors, phones and other people's keyboards make of a text. */
    private String disfigured(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> text.replace(' ', '\u00a0');
            case 2 -> "  " + text.replace(" ", "  ") + "\u200b";
            case 3 -> text.toUpperCase(Locale.forLanguageTag("vi"));
            case 4 -> text.replace("m²", "m2");
            default -> text;
        };
    }
}
