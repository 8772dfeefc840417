package vn.chidao.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chidao.assessment.AssessmentCatalog;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.assessment.AssessmentStatus;
import vn.chidao.assessment.Criterion;
import vn.chidao.assessment.EvidenceKind;
import vn.chidao.assessment.JudgedBy;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.ScoreLine;
import vn.chidao.assessment.ScoringCatalog;
import vn.chidao.assessment.ScoringStatus;
import vn.chidao.assessment.ScoringView;
import vn.chidao.assessment.SheetRow;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;

/** The form of a self-score. */
class ScoreSheetFormHandlerTests {

    private static final LocalDate DAY = LocalDate.of(2018, 12, 1);
    private static final TaskContext TASK = new TaskContext(
            "t", "Tự chấm điểm", "AssessmentScoring", "UserTask_ScoreSheet", "s", Actor.SYSTEM, DAY, Map.of());

    private final AssessmentCatalog catalog = mock(AssessmentCatalog.class);
    private final ScoringCatalog scorings = mock(ScoringCatalog.class);
    private final DirectiveCatalog directives = mock(DirectiveCatalog.class, RETURNS_DEEP_STUBS);
    private final Words words = mock(Words.class, call -> "x");
    private final ScoreSheetFormHandler handler = new ScoreSheetFormHandler(
            mock(AssessmentManagement.class), new AssessmentBriefings(catalog, scorings, directives, words));

    @Test
    void worksOutOnceWhatIsProposed() {
        SheetRow row =
                new SheetRow("s", "hnd", "hnd", "Hội", DAY, ScoringStatus.DRAFT, null, null, null, null, null, null);
        Criterion criterion = new Criterion(
                "A",
                BigDecimal.valueOf(100),
                "1",
                "Tiêu chí",
                BigDecimal.TEN,
                JudgedBy.HAND,
                null,
                null,
                null,
                List.of(EvidenceKind.REPORT));
        when(directives.require("d").label()).thenReturn("77-CV/HU");
        when(catalog.ofSheet("s")).thenReturn(round(criterion, row));
        when(scorings.of(any(), anyString())).thenReturn(scoring(criterion, row));

        TaskFormHandler.Opened opened = handler.open(TASK);

        verify(scorings).of(any(), anyString());
        assertThat(opened.prefill()).containsKey("scores");
        assertThat(opened.options()).containsKey("criteria");
        assertThat(opened.prefill()).isEqualTo(handler.prefill(TASK));
        assertThat(opened.options()).isEqualTo(handler.options(TASK));
    }

    private static RoundView round(Criterion criterion, SheetRow row) {
        return new RoundView(
                "r",
                "d",
                "X",
                "Bộ thử",
                null,
                DAY.withDayOfYear(1),
                DAY,
                "năm 2018",
                "bdv-hu",
                "Ban Dân vận",
                "bdv-hu",
                DAY,
                DAY,
                DAY,
                BigDecimal.ONE,
                true,
                AssessmentStatus.OPEN,
                null,
                null,
                null,
                null,
                "A",
                null,
                Instant.EPOCH,
                0,
                List.of(criterion),
                List.of(),
                List.of(row));
    }

    private static ScoringView scoring(Criterion criterion, SheetRow row) {
        return new ScoringView(
                row,
                "r",
                List.of(new ScoreLine(
                        0, criterion, BigDecimal.ONE, null, null, null, null, null, null, null, false, List.of())),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
