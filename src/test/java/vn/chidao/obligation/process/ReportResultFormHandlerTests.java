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
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import vn.chidao.obligation.ObligationTasks;
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
    private final AttachmentStore files = mock();
    private final ReportResultFormHandler handler =
            new ReportResultFormHandler(tasks, mock(), mock(), new TargetChoices(new StaticMessageSource()), files);

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

    private static ReportResultForm resultIn(String unit) {
        return new ReportResultForm(
                "Đã làm",
                LocalDate.of(2018, 5, 2),
                List.of(new FigureLine(ContentArea.C1_ECONOMY_POVERTY, "Kết quả", BigDecimal.ONE, unit, null)),
                null);
    }

    private static ReportResultForm resultWith(String fileId) {
        return new ReportResultForm("Đã làm", LocalDate.of(2018, 5, 2), List.of(), fileId);
    }
}
