package vn.chidao.cycle;

import java.util.List;
import java.util.Map;

/**
 * A page of the calendar of many directives.
 *
 * @param lines of this page, by day
 * @param count of how many
 * @param gaps what has no day yet
 * @param labels what all directives that are reviewed are called, by id
 * @param years in which any is
 */
public record CalendarPage(
        List<CalendarLine> lines,
        int count,
        List<CalendarView.Gap> gaps,
        Map<String, String> labels,
        List<Integer> years) {

    public CalendarPage {
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
        years = List.copyOf(years);
    }
}
