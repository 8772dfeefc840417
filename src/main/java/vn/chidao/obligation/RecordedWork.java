package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.shared.ContentArea;

/**
 * Work on record that reports may count: a confirmed result of a planned task, or a record.
 *
 * @param unitId whose obligation it counts for
 * @param doneByUnitId whose work it was
 * @param on the day the work was done; it may have been confirmed or recorded long after
 */
public record RecordedWork(
        Source source,
        String sourceId,
        String obligationCode,
        String unitId,
        String doneByUnitId,
        LocalDate on,
        String title,
        List<Figure> figures) {

    public RecordedWork {
        figures = List.copyOf(figures);
    }

    public enum Source {
        RESULT,
        RECORD
    }

    /** @param countedAtUnitId the organisation whose row has it already; null where it counts here */
    public record Figure(
            @Nullable ContentArea content,
            IndicatorFigure counted,
            @Nullable String countedAtUnitId) {}
}
