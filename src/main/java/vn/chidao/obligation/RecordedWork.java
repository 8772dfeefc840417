package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Work on record that reports may count: a confirmed result of a planned task, or a record.
 *
 * @param unitId whose obligation it counts for
 * @param on the day the work was done; it may have been confirmed or recorded long after
 */
public record RecordedWork(
        Source source,
        String sourceId,
        String obligationCode,
        String unitId,
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

    public record Figure(@Nullable ContentArea content, String indicator, BigDecimal value, String unit) {}
}
