package vn.chidao.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.shared.ContentArea;

/**
 * A record an organisation made of its own accord.
 *
 * @param unitId whose obligation it counts for
 * @param countedAtUnitId the organisation whose row has the figure already, or null
 * @param tie the target it counts toward, or null
 * @param detail what kind of work it was
 * @param doneByUnitId whose work it was; a residential area or member organisation where its Front recorded it
 */
public record RecordView(
        String id,
        String obligationId,
        String obligationCode,
        String directiveId,
        String unitId,
        String doneByUnitId,
        LocalDate on,
        String title,
        String text,
        @Nullable IndicatorFigure figure,
        @Nullable ContentArea content,
        @Nullable String fileId,
        String recordedBy,
        @Nullable TargetTie tie,
        @Nullable String countedAtUnitId,
        WorkDetail detail) {}
