package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A figure that counts, with its source: a confirmed result or a record.
 *
 * @param sourceKind {@code occurrence} or {@code record}
 * @param on the day the work was done
 */
public record FigureView(
        String sourceKind,
        String sourceId,
        String obligationId,
        String obligationCode,
        String unitId,
        LocalDate on,
        @Nullable ContentArea content,
        String indicator,
        BigDecimal value,
        String unit) {}
