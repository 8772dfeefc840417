package vn.chidao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chidao.indicator.Indicators.printer;
import static vn.chidao.indicator.Indicators.reader;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;

/** Quantities as they stand in real reports, and the ways in which they go wrong. */
class QuantityReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trên 3.130 m² | 3130 | OVER | m² | trên 3.130 m²",
                "gần 396 hộ | 396 | UNDER | hộ | gần 396 hộ",
                "28 tỷ 500 triệu | 28500000000 | EXACT | đồng | 28,5 tỷ đồng",
                "28 tỉ 500 triệu đồng | 28500000000 | EXACT | đồng | 28,5 tỷ đồng",
                "3,04 % | 3.04 | EXACT | % | 3,04 %",
                "3,04% | 3.04 | EXACT | % | 3,04 %",
                "95,5 tỷ đồng | 95500000000 | EXACT | đồng | 95,5 tỷ đồng",
                "2.264 căn | 2264 | EXACT | căn | 2.264 căn",
                "800 nghìn m² | 800000 | EXACT | m² | 800.000 m²",
                "500 ha | 500 | EXACT | ha | 500 ha",
                "700 ngàn công | 700000 | EXACT | công | 700.000 công",
                "khoảng 15 km | 15 | ABOUT | km | khoảng 15 km",
                "xấp xỉ 1.200 lượt người | 1200 | ABOUT | lượt người | xấp xỉ 1.200 lượt người",
                "trên dưới 40 hộ | 40 | ABOUT | hộ | trên dưới 40 hộ",
                "ước đạt trên 40 hộ | 40 | ABOUT | hộ | ước đạt 40 hộ",
                "30 hộ trở lên | 30 | OVER | hộ | trên 30 hộ",
                "không quá 5 vụ | 5 | UNDER | vụ | không quá 5 vụ",
                "Hơn 1 triệu 200 nghìn đồng | 1200000 | OVER | đồng | hơn 1,2 triệu đồng",
                "hai mô hình | 2 | EXACT | mô hình | 2 mô hình",
                "05 mô hình | 5 | EXACT | mô hình | 5 mô hình",
                "hai trăm hộ | 200 | EXACT | hộ | 200 hộ",
                "2 nghìn tỷ đồng | 2000000000000 | EXACT | đồng | 2.000 tỷ đồng",
                "3 130 m² | 3130 | EXACT | m² | 3.130 m²",
                "0,125 ha | 0.125 | EXACT | ha | 0,125 ha",
                "396 hộ. | 396 | EXACT | hộ | 396 hộ",
                "3.125.000.000 đồng | 3125000000 | EXACT | đồng | 3.125 triệu đồng",
            })
    void understandsWhatReportsSay(String text, BigDecimal value, Qualifier qualifier, String unit, String printed) {
        Quantity quantity = reader().read("value", text, null);

        assertThat(quantity.counted()).isEqualByComparingTo(value);
        assertThat(quantity.qualifier()).isEqualTo(qualifier);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.rawText()).isEqualTo(text);
        assertThat(printer().print(quantity)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trên\u00a03.130\u202fm²",
                "  trên   3.130 m2 ",
                "trên 3.130m2",
                "TRÊN 3.130 M2",
                "trên 3.130 mét vuông",
                "\ufefftrên 3.130 m²\u200b",
            })
    void readsThroughUglySpellings(String text) {
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            Quantity quantity = reader().read("value", Normalizer.normalize(text, form), "m²");

            assertThat(quantity.counted()).isEqualByComparingTo("3130");
            assertThat(quantity.qualifier()).isEqualTo(Qualifier.OVER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hàng nghìn ngày công",
                "Hàng trăm nghìn lượt người",
                "nhiều hộ",
                "vài chục hộ",
                "một số mô hình",
                "chưa thống kê được"
            })
    void keepsTheWordsOfWhatNobodyCounted(String text) {
        Quantity quantity = reader().read("value", text, text.startsWith("chưa") ? "hộ" : null);

        assertThat(quantity.qualifier()).isEqualTo(Qualifier.UNKNOWN);
        assertThat(quantity.value()).isNull();
        assertThat(quantity.rawText()).isEqualTo(text);
        assertThat(printer().print(quantity)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,130 m² | ambiguous",
                "12.5 ha | decimal-point",
                "3.13 ha | decimal-point",
                "1,234,567 đồng | decimal-point",
                "1,234.5 ha | decimal-point",
                "1-3 hộ | range",
                "từ 1 đến 3 hộ | range",
                "1 – 3 hộ | range",
                "-5 hộ | negative",
                "− 5 hộ | negative",
                "trên -5 hộ | negative",
                "999999999999999999 đồng | too-large",
                "1,23456 ha | too-fine",
                "28 tỷ 500 | scale-missing",
                "28 tỷ 5.000 triệu | not-understood",
                "2 hộ 3 người | not-understood",
                "1.2345 hộ | decimal-point",
                "1.23.456 hộ | not-understood",
                "rất tốt | not-understood",
                "400 | unit-missing",
                "800 nghìn | unit-missing",
                "' ' | required",
            })
    void asksInsteadOfGuessing(String text, String rule) {
        assertThat(refusal(text, null).key()).isEqualTo("indicator.rule." + rule);
        assertThat(refusal(text, null).field()).isEqualTo("value");
    }

    @Test
    void namesBothReadingsOfADoubtfulComma() {
        assertThat(refusal("3,130", "m²").args()).containsExactly("3,130", "3.130", "3,13");
        assertThat(refusal("12.5", "ha").args()).containsExactly("12.5", "12,5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | triệu đồng | 500",
                "28 tỷ 500 triệu | triệu đồng | 28500",
                "28,5 tỷ đồng | đồng | 28500000000",
                "1,5 ha | m² | 15000",
                "3.130 m² | ha | 0.313",
                "15 km | m | 15000",
                "700 nghìn | công | 700000",
                "700 nghìn ngày công | công | 700000",
                "396 hộ nghèo | hộ | 396",
            })
    void writesDownInTheUnitThatWasAskedFor(String text, String unit, BigDecimal value) {
        Quantity quantity = reader().read("value", text, unit);

        assertThat(quantity.counted()).isEqualByComparingTo(value);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @Test
    void refusesAUnitThatIsNotTheForms() {
        assertThat(refusal("3 ha", "hộ").key()).isEqualTo("indicator.rule.other-unit");
        assertThat(refusal("5 nghìn", "triệu đồng").key()).isEqualTo("indicator.rule.scale-twice");
        assertThat(refusal("1 m²", "km²").key()).isEqualTo("indicator.rule.too-fine");
    }

    private static BusinessRuleViolation refusal(String text, @Nullable String unit) {
        BusinessRuleViolation violation =
                catchThrowableOfType(BusinessRuleViolation.class, () -> reader().read("value", text, unit));
        assertThat(violation).as(text).isNotNull();
        return violation;
    }
}
