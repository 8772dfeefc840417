package vn.chidao.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.shared.ContentArea;

/**
 * Something an organisation did of its own accord ("kịp thời", "thường xuyên") and wants on the record.
 *
 * @param unitId whose work it was: one that has to do the obligation, or one led by a Front that has
 * @param on the day it happened
 * @param figure what it comes to in numbers, where it does
 * @param fileId a stored file as evidence
 * @param tie the target it counts toward, or null
 * @param countedAt another organisation's row that has the figure already, or null
 * @param detail what kind of work it was
 * @param registeredLine the line of its sheet it is work on, as {@link RegisteredLines} offers it, or null
 */
public record AddRecord(
        String obligationId,
        String unitId,
        LocalDate on,
        String title,
        String text,
        @Nullable IndicatorFigure figure,
        @Nullable ContentArea content,
        @Nullable String fileId,
        @Nullable TargetTie tie,
        @Nullable CountedAt countedAt,
        WorkDetail detail,
        @Nullable String registeredLine) {

    /** Work of no particular kind, on no registered line. */
    public AddRecord(
            String obligationId,
            String unitId,
            LocalDate on,
            String title,
            String text,
            @Nullable IndicatorFigure figure,
            @Nullable ContentArea content,
            @Nullable String fileId,
            @Nullable TargetTie tie,
            @Nullable CountedAt countedAt) {
        this(obligationId, unitId, on, title, text, figure, content, fileId, tie, countedAt, WorkDetail.ACTIVITY, null);
    }
}
