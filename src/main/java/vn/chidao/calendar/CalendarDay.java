package vn.chidao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param source the announcement or the law it rests on, as a reader can look it up
 */
public record CalendarDay(LocalDate day, String name, DayKind kind, String source, DayStanding standing) {

    /** Whether it changes anything: a holiday on a Sunday is a day off anyway. */
    public boolean changesWork() {
        return switch (kind) {
            case HOLIDAY -> !isWeekend(day);
            case MAKE_UP_WORKDAY -> isWeekend(day);
            case ORDINARY -> false;
        };
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
