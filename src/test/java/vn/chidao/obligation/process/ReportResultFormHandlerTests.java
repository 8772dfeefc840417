package vn.chidao.obligation.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.StaticMessageSource;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.obligation.ObligationTasks;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.obligation.ReportResult;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.Targets;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskContext;

class ReportResultFormHandlerTests {

    private static final TaskContext TASK = new TaskContext(
            "t",
            "Báo cáo kết quả",
            "ObligationTask",
            "UserTask_ReportResult",
            "o-2:ubnd:2018",
            Actor.SYSTEM,
            null,
            Map.of());

    private final ObligationTasks tasks = mock();
    private final Occurrences occurrences = mock();
    private final CountedElsewhere elsewhere = mock();
    private final AttachmentStore files = mock();
    private final ObjectProvider<RegisteredLines> registered = mock();
    private final ReportResultFormHandler handler = new ReportResultFormHandler(
            tasks,
            occurrences,
            mock(),
            new TargetChoices(new StaticMessageSource()),
            elsewhere,
            registered,
            Indicators.intake(),
            files,
            mock());

    @BeforeEach
    void anOccurrenceOfTheCommittee() {
        OccurrenceView occurrence = mock();
        given(occurrence.directiveId()).willReturn("77-CV-HU");
        given(occurrence.unitId()).willReturn("ubnd");
        given(occurrences.require("o-2:ubnd:2018")).willReturn(occurrence);
    }

    @Test
    void refusesEvidenceThatIsNotHisToUse() {
        assertThatThrownBy(() -> handler.complete(TASK, resultWith("no-such-file")))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> Assertions.assertThat(refusal.field()).isEqualTo("evidence"));
        verify(tasks, never()).report(any());
    }

    @Test
    void takesEvidenceThatIs() {
        given(files.isUsable("f-1")).willReturn(true);

        handler.complete(TASK, resultWith("f-1"));

        verify(tasks).report(any());
    }

    @Test
    void tiesAFigureToTheTargetWithItsUnit() {
        given(tasks.targetsOf("o-2:ubnd:2018")).willReturn(List.of(Targets.atLeast(1, "mô hình", null)));

        handler.complete(TASK, resultIn("mô hình"));

        verify(tasks)
                .report(Mockito.<ReportResult>argThat(report ->
                        new TargetTie(0, null).equals(report.figures().get(0).tie())));
    }

    @Test
    void asksForTheTargetAtTheRowThatFitsSeveral() {
        given(tasks.targetsOf("o-2:ubnd:2018"))
                .willReturn(List.of(Targets.atLeast(1, "xã", null), Targets.range(1, 3, "xã")));

        assertThatThrownBy(() -> handler.complete(TASK, resultIn("xã")))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> Assertions.assertThat(refusal.field()).isEqualTo("figures[0].target"));
    }

    @Test
    void understandsWhatStandsInTheRow() {
        handler.complete(TASK, result(row("C107", "28 tỷ 500 triệu", null, null)));

        verify(tasks).report(Mockito.<ReportResult>argThat(report -> {
            IndicatorFigure counted = report.figures().get(0).counted();
            return "C107".equals(counted.code())
                    && counted.name().startsWith("Quỹ")
                    && counted.unit().equals("đồng")
                    && counted.quantity().counted().compareTo(new BigDecimal("28500000000")) == 0
                    && "28 tỷ 500 triệu".equals(counted.quantity().rawText());
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kết quả | 3,130 | m² | | value",
                "Kết quả | rất tốt | hộ | | value",
                "C101 | 5 | người | | unit",
                "C401 | 5 | vụ | | content",
                "C103 | 3,04 % | hộ | | value",
                "C103 | 117 | hộ | | base",
                "C103 | 117 | hộ | 100 | base",
                "C103 | 117 | hộ | khoảng 3.000 | base",
            })
    void asksAtTheFieldThatIsNotClear(
            String indicator, String value, String unit, @Nullable String base, String field) {
        assertThatThrownBy(() -> handler.complete(TASK, result(row(indicator, value, unit, base))))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> Assertions.assertThat(refusal.field()).isEqualTo("figures[0]." + field));
        verify(tasks, never()).report(any());
    }

    @Test
    void doesNotCountTowardATargetWhatNobodyCounted() {
        given(tasks.targetsOf("o-2:ubnd:2018")).willReturn(List.of(Targets.atLeast(1, "hộ", null)));

        handler.complete(TASK, result(row("Việc khác", "nhiều hộ", "hộ", null)));

        verify(tasks)
                .report(Mockito.<ReportResult>argThat(
                        report -> report.figures().get(0).tie() == null));
    }

    private static FigureLine row(String indicator, String value, @Nullable String unit, @Nullable String base) {
        return new FigureLine(ContentArea.C1_ECONOMY_POVERTY, indicator, value, unit, base, null, null);
    }

    private static ReportResultForm result(FigureLine row) {
        return new ReportResultForm("Đã làm", LocalDate.of(2018, 5, 2), List.of(row), null, null);
    }

    private static ReportResultForm resultIn(String unit) {
        return result(row("Kết quả", "1", unit, null));
    }

    private static ReportResultForm resultWith(String fileId) {
        return new ReportResultForm("Đã làm", LocalDate.of(2018, 5, 2), List.of(), fileId, null);
    }
}
