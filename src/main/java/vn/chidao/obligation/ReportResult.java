package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/** An organisation reports that an occurrence is done, with figures and evidence. */
public record ReportResult(
        String occurrenceId,
        String result,
        LocalDate doneOn,
        List<Figure> figures,
        @Nullable String evidenceFileId) {

    public ReportResult {
        figures = List.copyOf(figures);
    }

    /** One figure of the result and the target it counts toward, if any. */
    public record Figure(
            ContentArea content,
            String indicator,
            BigDecimal value,
            String unit,
            @Nullable TargetTie tie) {}
}
