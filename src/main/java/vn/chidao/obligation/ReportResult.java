package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.shared.ContentArea;

/**
 * An organisation reports that an occurrence is done, with figures and evidence.
 *
 * @param registeredLine the line of its sheet it is work on, as {@link RegisteredLines} offers it, or null
 */
public record ReportResult(
        String occurrenceId,
        String result,
        LocalDate doneOn,
        List<Figure> figures,
        @Nullable String evidenceFileId,
        @Nullable String registeredLine) {

    public ReportResult {
        figures = List.copyOf(figures);
    }

    /**
     * One figure of the result.
     *
     * @param tie the target it counts toward, if any
     * @param countedAt another organisation's row that has it already, if any
     */
    public record Figure(
            ContentArea content,
            IndicatorFigure counted,
            @Nullable TargetTie tie,
            @Nullable CountedAt countedAt) {}
}
