package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.indicator.Indicators;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class LineIntakeTests {

    private final LineIntake intake = new LineIntake(Indicators.reader(), Indicators.printer());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12;mô hình;12",
                "trên 3.130;m²;3130",
                "28 tỷ 500 triệu;đồng;28500000000",
                "28,5;tỷ đồng;28.5",
                "khoảng 400;ngày công;400"
            })
    void readsAmountsAsOfficersWriteThemAndWritesThemBack(String written, String unit, String value) {
        SheetLine line = intake.take("lines[0].", typed(written, unit, null, null));

        assertThat(line.quantity().counted()).isEqualByComparingTo(value);
        assertThat(intake.take("", intake.typed(line)).text()).isEqualTo(line.text());
    }

    @ParameterizedTest
    @CsvSource({"-3,quantity", "0,quantity", "ba bốn,quantity", "1.5,quantity"})
    void refusesAnAmountAtItsCell(String written, String field) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> intake.take("lines[3].", typed(written, "hộ", null, null)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("lines[3]." + field));
    }

    @Test
    void refusesDaysInTheWrongOrderAtTheSecondOne() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        intake.take("lines[0].", typed("1", "hộ", LocalDate.of(2018, 5, 2), LocalDate.of(2018, 5, 1))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("lines[0].to"));
    }

    private static LineIntake.Typed typed(
            String quantity, String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new LineIntake.Typed(
                ContentArea.C1_ECONOMY_POVERTY,
                LineKind.HOUSEHOLD_HELP,
                " Giúp hộ nghèo ",
                " ",
                quantity,
                unit,
                from,
                to,
                "",
                null);
    }
}
