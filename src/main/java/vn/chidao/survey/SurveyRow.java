package vn.chidao.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A survey in a list.
 *
 * @param accepted of how many of its {@code areas} the count is in and accepted
 */
public record SurveyRow(
        String id,
        String kindName,
        String placeName,
        String openerUnitId,
        String openerName,
        LocalDate opensOn,
        LocalDate dueOn,
        SurveyStatus status,
        @Nullable SurveyOutcome outcome,
        int areas,
        int accepted) {

    public boolean isLate(LocalDate today) {
        return status == SurveyStatus.OPEN && dueOn.isBefore(today);
    }
}
