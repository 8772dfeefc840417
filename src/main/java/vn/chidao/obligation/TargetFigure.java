package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure on record that counts toward a target: of a record, or of a confirmed result.
 *
 * @param sourceId the record, or the occurrence with the result
 * @param unitId whose obligation it counts for
 * @param doneByUnitId whose work it was
 * @param value null where a record covers a name of a set without a number
 * @param base the whole of which the value is a share, of a percentage
 */
public record TargetFigure(
        RecordedWork.Source source,
        String sourceId,
        String obligationId,
        String unitId,
        String doneByUnitId,
        LocalDate on,
        String title,
        @Nullable BigDecimal value,
        @Nullable BigDecimal base,
        @Nullable String unit,
        TargetTie tie) {

    public boolean isRecord() {
        return source == RecordedWork.Source.RECORD;
    }
}
