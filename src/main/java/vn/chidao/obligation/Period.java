package vn.chidao.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The stretch of time a due day stands for: its stable key, what people call it, its first and last day. */
record Period(String key, String label, LocalDate start, LocalDate end) {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    static Period of(Rhythm rhythm, int n, LocalDate due, LocalDate baseDay, Schedule.@Nullable Phase phase) {
        int year = due.getYear();
        return switch (rhythm) {
            case MONTH ->
                new Period(
                        YearMonth.from(due).toString(),
                        "tháng " + due.getMonthValue() + "/" + year,
                        due.withDayOfMonth(1),
                        due.withDayOfMonth(due.lengthOfMonth()));
            case QUARTER -> {
                int quarter = (due.getMonthValue() - 1) / 3;
                yield months(
                        year + "-Q" + (quarter + 1), "quý " + ROMAN[quarter] + "/" + year, year, quarter * 3 + 1, 3);
            }
            case HALF_YEAR -> {
                boolean first = due.getMonthValue() <= 6;
                yield months(
                        year + (first ? "-H1" : "-H2"),
                        "6 tháng " + (first ? "đầu" : "cuối") + " năm " + year,
                        year,
                        first ? 1 : 7,
                        6);
            }
            case YEAR -> months(String.valueOf(year), "năm " + year, year, 1, 12);
            case DAY_EACH_YEAR ->
                new Period(
                        "d-" + year, "ngày " + due.getDayOfMonth() + "/" + due.getMonthValue() + "/" + year, due, due);
            case THREE_YEARS -> years("3y-" + year, "3 năm", 3, n, due, baseDay);
            case FIVE_YEARS -> years("5y-" + year, "5 năm", 5, n, due, baseDay);
            case TERM -> years("term-" + year, "nhiệm kỳ", 5, n, due, baseDay);
            case ONCE, WITHIN_PHASE -> once(due, baseDay, phase);
            case ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE ->
                throw new IllegalStateException(rhythm + " has no periods");
        };
    }

    private static Period months(String key, String label, int year, int firstMonth, int length) {
        LocalDate start = LocalDate.of(year, firstMonth, 1);
        return new Period(key, label, start, start.plusMonths(length).minusDays(1));
    }

    private static Period years(String key, String name, int length, int n, LocalDate due, LocalDate baseDay) {
        LocalDate start = baseDay.plusYears((long) length * n);
        LocalDate end = due.isBefore(start) ? start : due;
        return new Period(key, name + " " + start.getYear() + "–" + end.getYear(), start, end);
    }

    private static Period once(LocalDate due, LocalDate baseDay, Schedule.@Nullable Phase phase) {
        if (phase == null) {
            return new Period("once", "một lần", baseDay, due.isBefore(baseDay) ? baseDay : due);
        }
        return new Period("once", phase.label(), baseDay, phase.end() == null ? due : phase.end());
    }
}
