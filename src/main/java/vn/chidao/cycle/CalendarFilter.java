package vn.chidao.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ReviewDay;
import vn.chidao.review.ReviewPhase;

/** What of the calendar is asked for; null narrows nothing. */
public record CalendarFilter(
        @Nullable String directiveId,
        @Nullable ReviewOccasion occasion,
        @Nullable Integer year,
        @Nullable String phase,
        @Nullable CalendarState state) {

    boolean matches(ReviewDay day, CalendarState itsState, List<ReviewPhase> phases) {
        return (directiveId == null || directiveId.equals(day.directiveId()))
                && (occasion == null || occasion == ReviewOccasion.of(day.rhythm()))
                && (year == null || year == day.dueOn().getYear())
                && (phase == null || phases.stream().anyMatch(each -> phase.equals(each.code())))
                && (state == null || state == itsState);
    }
}
