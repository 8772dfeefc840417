package vn.chidao.calendar;

import java.util.List;

/**
 * A year of the calendar, for readers.
 *
 * @param announced whether its days were announced; else they are what the law lets expect
 */
public record CalendarYear(int year, boolean announced, List<Line> lines) {

    /** @param own whether it was entered for the place that is looked at, and may be taken back there */
    public record Line(CalendarDay special, boolean own) {}
}
