package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.ProductMessages;

class ReportRequestTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 11, 20);

    /** A month of the requester's own, from the 16th to the 15th. */
    private static final OpenReportRequest MONTH = new OpenReportRequest(
            "77-CV-HU",
            "bdv-hu",
            ReportPeriod.MONTH,
            LocalDate.of(2018, 11, 16),
            LocalDate.of(2018, 12, 15),
            LocalDate.of(2018, 12, 10),
            LocalDate.of(2018, 12, 12),
            LocalDate.of(2018, 12, 17),
            List.of("hnd", "hpn", "hnd"),
            List.of("btv-hu"),
            " Tiến độ xóa nhà tạm ");

    @Test
    void asksEachUnitOnceForThePeriodOfTheRequester() {
        ReportRequest request = request(MONTH);

        assertThat(request.unitIds()).containsExactly("hnd", "hpn");
        assertThat(request.line()).isEqualTo("request:77-CV-HU:bdv-hu:MONTH");
    }

    @Test
    void isALineOfItsOwnWhereItIsAskedOnce() {
        assertThat(request(days(ReportPeriod.AD_HOC, "2018-11-16", "2018-12-15"))
                        .line())
                .isEqualTo("request:r");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,2018-11-16,2018-12-15,tháng 12/2018",
        "QUARTER,2018-10-01,2018-12-31,quý 4/2018",
        "HALF_YEAR,2018-06-16,2018-12-15,6 tháng cuối năm 2018",
        "HALF_YEAR,2018-01-01,2018-06-30,6 tháng đầu năm 2018",
        "YEAR,2017-12-01,2018-11-30,năm 2018",
        "AD_HOC,2018-11-01,2018-11-10,đột xuất từ 01/11/2018 đến 10/11/2018"
    })
    void callsThePeriodAsPeopleDo(ReportPeriod period, LocalDate from, LocalDate to, String label) {
        assertThat(period.fits(from, to)).isTrue();
        assertThat(period.label(from, to).in(ProductMessages.ALL)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,2018-11-01,2018-11-05",
        "QUARTER,2018-11-01,2018-11-30",
        "YEAR,2018-01-01,2018-06-30",
        "AD_HOC,2018-11-02,2018-11-01"
    })
    void refusesDaysThatAreNoSuchPeriod(ReportPeriod period, LocalDate from, LocalDate to) {
        refuses("to", each -> days(period, from.toString(), to.toString()));
    }

    @Test
    void refusesDaysThatCannotBe() {
        refuses("from", each -> days(ReportPeriod.MONTH, "2018-12-01", "2018-12-31"));
        refuses("cutOff", each -> cutOff(each, LocalDate.of(2018, 12, 16)));
        refuses("cutOff", each -> cutOff(each, LocalDate.of(2018, 11, 15)));
        refuses("unitsDueOn", each -> due(each, TODAY, each.dueOn()));
        refuses("unitsDueOn", each -> due(each, LocalDate.of(2018, 12, 7), each.dueOn()));
        refuses("dueOn", each -> due(each, each.unitsDueOn(), each.unitsDueOn()));
        refuses("dueOn", each -> due(each, each.unitsDueOn(), LocalDate.of(2021, 1, 4)));
    }

    @Test
    void namesWorkingDaysInsteadOfADayOff() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> request(due(MONTH, MONTH.unitsDueOn(), LocalDate.of(2018, 12, 16))))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("dueOn");
                    assertThat(refusal.args()).containsExactly("16/12/2018", "14/12/2018", "17/12/2018");
                });
    }

    @Test
    void wantsWordsAndUnits() {
        refuses("asked", each -> asked(each, "  ", each.unitIds()));
        refuses("asked", each -> asked(each, "x".repeat(10_000), each.unitIds()));
        refuses("units", each -> asked(each, "Số liệu", List.of()));
    }

    @Test
    void isGivenUpOnceAndForAReason() {
        ReportRequest request = request(MONTH);
        for (String reason : new String[] {null, " ", "x".repeat(1001)}) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> request.withdraw(reason, TODAY))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        }

        request.withdraw("Đã có báo cáo quý", TODAY);

        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> request.withdraw("Lần nữa", TODAY));
    }

    private static void refuses(String field, UnaryOperator<OpenReportRequest> changed) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> request(changed.apply(MONTH)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static ReportRequest request(OpenReportRequest asking) {
        return new ReportRequest("r", asking, "tháng", new WorkingDays().of(null), Reports.LEADER, TODAY);
    }

    private static OpenReportRequest days(ReportPeriod period, String from, String to) {
        return new OpenReportRequest(
                MONTH.directiveId(),
                MONTH.requesterUnitId(),
                period,
                LocalDate.parse(from),
                LocalDate.parse(to),
                LocalDate.parse(to),
                LocalDate.of(2018, 12, 17),
                LocalDate.of(2018, 12, 20),
                MONTH.unitIds(),
                MONTH.receiverUnitIds(),
                MONTH.asked());
    }

    private static OpenReportRequest cutOff(OpenReportRequest each, LocalDate cutOff) {
        return new OpenReportRequest(
                each.directiveId(),
                each.requesterUnitId(),
                each.period(),
                each.from(),
                each.to(),
                cutOff,
                each.unitsDueOn(),
                each.dueOn(),
                each.unitIds(),
                each.receiverUnitIds(),
                each.asked());
    }

    private static OpenReportRequest due(OpenReportRequest each, LocalDate units, LocalDate due) {
        return new OpenReportRequest(
                each.directiveId(),
                each.requesterUnitId(),
                each.period(),
                each.from(),
                each.to(),
                each.cutOff(),
                units,
                due,
                each.unitIds(),
                each.receiverUnitIds(),
                each.asked());
    }

    private static OpenReportRequest asked(OpenReportRequest each, String asked, List<String> units) {
        return new OpenReportRequest(
                each.directiveId(),
                each.requesterUnitId(),
                each.period(),
                each.from(),
                each.to(),
                each.cutOff(),
                each.unitsDueOn(),
                each.dueOn(),
                units,
                each.receiverUnitIds(),
                asked);
    }
}
