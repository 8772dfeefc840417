package vn.chidao.cycle;

import org.jspecify.annotations.Nullable;

/** What of the calendar is asked for; null narrows nothing. */
public record CalendarFilter(
        @Nullable String directiveId,
        @Nullable ReviewOccasion occasion,
        @Nullable Integer year,
        @Nullable String phase,
        @Nullable CalendarState state) {

    public static final CalendarFilter ALL = new CalendarFilter(null, null, null, null, null);

    boolean matches(CalendarLine line) {
        return (directiveId == null || directiveId.equals(line.day().directiveId()))
                && (occasion == null || occasion == line.occasion())
                && (year == null || year == line.day().dueOn().getYear())
                && (phase == null || line.phases().stream().anyMatch(each -> phase.equals(each.code())))
                && (state == null || state == line.state());
    }
}
