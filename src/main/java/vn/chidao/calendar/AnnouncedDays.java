package vn.chidao.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The days that were announced before the product was delivered ({@code db/calendar/holidays-vn.csv}). */
class AnnouncedDays {

    private final Map<Integer, Map<LocalDate, CalendarDay>> years = new HashMap<>();

    AnnouncedDays() {
        for (CSVRecord row : ShippedTable.read("/db/calendar/holidays-vn.csv")) {
            CalendarDay day = new CalendarDay(
                    LocalDate.parse(row.get("date")),
                    row.get("name"),
                    DayKind.valueOf(row.get("kind")),
                    row.get("source"),
                    DayStanding.ANNOUNCED);
            if (years.computeIfAbsent(day.day().getYear(), year -> new HashMap<>())
                            .put(day.day(), day)
                    != null) {
                throw new IllegalStateException("holidays-vn.csv has " + day.day() + " twice");
            }
        }
    }

    Map<LocalDate, CalendarDay> of(int year) {
        return years.getOrDefault(year, Map.of());
    }

    boolean knows(int year) {
        return years.containsKey(year);
    }
}
