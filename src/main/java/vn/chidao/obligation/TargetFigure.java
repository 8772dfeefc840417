package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;

/**
 * A figure on record that counts toward a target: of a record, or of a confirmed result.
 *
 * @param sourceId the record, or the occurrence with the result
 * @param unitId whose obligation it counts for
 * @param doneByUnitId whose work it was
 * @param counted null where a record covers a name of a set without a number
 * @param countedAtUnitId the organisation whose row has the figure already: it is shown and not added; null otherwise
 */
public record TargetFigure(
        RecordedWork.Source source,
        String sourceId,
        String obligationId,
        String unitId,
        String doneByUnitId,
        LocalDate on,
        String title,
        @Nullable IndicatorFigure counted,
        TargetTie tie,
        @Nullable String countedAtUnitId) {

    /** The number; null where there is none to add. */
    @Nullable
    BigDecimal value() {
        return counted == null || countedAtUnitId != null ? null : counted.value();
    }

    /** The whole of which the value is a share, of a percentage. */
    @Nullable
    BigDecimal base() {
        return counted == null || countedAtUnitId != null ? null : counted.base();
    }

    public boolean isRecord() {
        return source == RecordedWork.Source.RECORD;
    }
}
