package vn.chidao.organization;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Working days of state and Party offices in Vietnam: Monday to Friday without public holidays, and the Saturdays that
 * were worked instead of a bridging day. Announced days are data ({@code db/calendar/holidays-vn.csv}); for years that
 * the data does not know, the holidays with a fixed date hold (Bộ luật Lao động 2019, Điều 112).
 */
@Component
public class WorkingDays {

    /** Tết Dương lịch, Ngày Chiến thắng, Quốc tế Lao động, Quốc khánh. */
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private final Map<LocalDate, Kind> specialDays;
    private final Set<Year> announcedYears;

    /** The calendar the product brings along. */
    public WorkingDays() {
        this(CsvFile.read(
                "holidays-vn.csv", resource("/db/calendar/holidays-vn.csv"), "date", "name", "kind", "source"));
    }

    WorkingDays(CsvFile announced) {
        Map<LocalDate, Kind> days = new HashMap<>();
        for (CsvFile.Row row : announced.rows()) {
            if (days.put(row.day("date"), row.constant("kind", Kind::valueOf)) != null) {
                throw row.refused("date", "csv-twice", row.required("date"));
            }
        }
        this.specialDays = Map.copyOf(days);
        this.announcedYears = days.keySet().stream().map(Year::from).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        return specialDays.get(day) == Kind.MAKE_UP_WORKDAY || !isWeekend(day) && !isHoliday(day);
    }

    /** The n-th working day after this day; with 0 the day itself or the next working day. */
    public LocalDate plus(LocalDate from, int workingDays) {
        requireNotNegative(workingDays);
        if (workingDays == 0) {
            return onOrAfter(from);
        }
        LocalDate day = from;
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day before this day; with 0 the day itself or the working day before it. */
    public LocalDate minus(LocalDate from, int workingDays) {
        requireNotNegative(workingDays);
        LocalDate day = from;
        if (workingDays == 0) {
            while (!isWorkingDay(day)) {
                day = day.minusDays(1);
            }
            return day;
        }
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** This day when it is a working day, else the next one: a deadline never falls on a day off. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** How many working days lie after the first day, up to and with the second; negative when it lies before. */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -between(toInclusive, fromExclusive);
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private boolean isHoliday(LocalDate day) {
        return specialDays.get(day) == Kind.HOLIDAY
                || !announcedYears.contains(Year.from(day)) && FIXED.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireNotNegative(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted from 0, not from " + workingDays);
        }
    }

    private static InputStream resource(String path) {
        InputStream content = WorkingDays.class.getResourceAsStream(path);
        if (content == null) {
            throw new IllegalStateException(path + " is not in the product");
        }
        return content;
    }

    private enum Kind {
        HOLIDAY,
        MAKE_UP_WORKDAY
    }
}
