package vn.chidao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * The days off that the law lets expect in a year not announced yet (Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều
 * 112), by the recurring days of {@code db/calendar/recurring-vn.csv}. Bridging days are given by the yearly
 * announcement alone and are not guessed.
 */
class ExpectedDays {

    private static final int DAYS_OF_NEW_YEAR = 5;

    private final List<Recurring> recurring = ShippedTable.read("/db/calendar/recurring-vn.csv").stream()
            .map(Recurring::of)
            .toList();
    private final LunarDays lunar = new LunarDays();
    private final Map<Integer, NavigableMap<LocalDate, CalendarDay>> years = new ConcurrentHashMap<>();

    /** The days off of the year, by day. */
    NavigableMap<LocalDate, CalendarDay> of(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    /** The same days once the announcement is out and says nothing else of them. */
    Map<LocalDate, CalendarDay> confirmed(int year, String source) {
        return of(year).values().stream()
                .collect(Collectors.toMap(
                        CalendarDay::day,
                        day -> new CalendarDay(day.day(), day.name(), day.kind(), source, DayStanding.ENTERED)));
    }

    private NavigableMap<LocalDate, CalendarDay> compute(int year) {
        NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>();
        List<CalendarDay> onRestDays = new ArrayList<>();
        for (Recurring each : recurring) {
            if (year >= each.from()) {
                for (LocalDate day : each.daysOff(year, lunar)) {
                    CalendarDay off = expected(day, each.name(), each.source());
                    if (days.putIfAbsent(day, off) != null || CalendarDay.isWeekend(day)) {
                        onRestDays.add(expected(day, each.madeUp(), each.source()));
                    }
                }
            }
        }
        onRestDays.sort((a, b) -> a.day().compareTo(b.day()));
        onRestDays.forEach(off -> makeUp(days, off));
        return days;
    }

    /** A holiday on a weekly rest day, or on another holiday, is made up for on the next working day. */
    private static void makeUp(NavigableMap<LocalDate, CalendarDay> days, CalendarDay off) {
        LocalDate free = off.day();
        while (CalendarDay.isWeekend(free) || days.containsKey(free)) {
            free = free.plusDays(1);
        }
        days.put(free, expected(free, off.name(), off.source()));
    }

    private static CalendarDay expected(LocalDate day, String name, String source) {
        return new CalendarDay(day, name, DayKind.HOLIDAY, source, DayStanding.EXPECTED);
    }

    private enum Rule {
        ONE,
        NEW_YEAR,
        WITH_NEIGHBOUR
    }

    private record Recurring(
            String name, String madeUp, boolean byMoon, int month, int day, Rule rule, int from, String source) {

        static Recurring of(CSVRecord row) {
            return new Recurring(
                    row.get("name"),
                    row.get("made_up"),
                    row.get("calendar").equals("LUNAR"),
                    Integer.parseInt(row.get("month")),
                    Integer.parseInt(row.get("day")),
                    Rule.valueOf(row.get("rule")),
                    Integer.parseInt(row.get("from")),
                    row.get("source"));
        }

        List<LocalDate> daysOff(int year, LunarDays lunar) {
            LocalDate itself = byMoon ? lunar.of(year, month, day) : LocalDate.of(year, month, day);
            return switch (rule) {
                case ONE -> List.of(itself);
                case NEW_YEAR -> newYear(itself);
                case WITH_NEIGHBOUR -> List.of(itself, neighbour(itself));
            };
        }

        /** Two days before New Year and three from it; where the first of them is a Sunday, one before and four. */
        private static List<LocalDate> newYear(LocalDate newYear) {
            LocalDate first = newYear.minusDays(2).getDayOfWeek() == DayOfWeek.SUNDAY
                    ? newYear.minusDays(1)
                    : newYear.minusDays(2);
            return IntStream.range(0, DAYS_OF_NEW_YEAR)
                    .mapToObj(first::plusDays)
                    .toList();
        }

        /** The day before or after, whichever lengthens a weekend; the day before when either would do. */
        private static LocalDate neighbour(LocalDate day) {
            LocalDate before = day.minusDays(1);
            LocalDate after = day.plusDays(1);
            boolean afterJoins = !CalendarDay.isWeekend(after) && CalendarDay.isWeekend(after.plusDays(1));
            boolean beforeJoins = !CalendarDay.isWeekend(before) && CalendarDay.isWeekend(before.minusDays(1));
            return CalendarDay.isWeekend(before) || afterJoins && !beforeJoins ? after : before;
        }
    }
}
