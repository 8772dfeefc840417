package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Something an organisation did of its own accord ("kịp thời", "thường xuyên") and wants on the record.
 *
 * @param unitId whose work it was: one that has to do the obligation, or one led by a Front that has
 * @param on the day it happened
 * @param value a figure with its {@code unit}; both or neither
 * @param fileId a stored file as evidence
 * @param base the whole of which the value is a share, where it counts toward a percentage
 * @param tie the target it counts toward, or null
 */
public record AddRecord(
        String obligationId,
        String unitId,
        LocalDate on,
        String title,
        String text,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable ContentArea content,
        @Nullable String fileId,
        @Nullable BigDecimal base,
        @Nullable TargetTie tie) {}
