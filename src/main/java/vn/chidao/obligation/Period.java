package vn.chidao.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/** The stretch of time a due day stands for: its stable key, what people call it, its first and last day. */
record Period(String key, Phrase label, LocalDate start, LocalDate end) {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    static Period of(Rhythm rhythm, LocalDate due, LocalDate baseDay, Schedule.@Nullable Phase phase) {
        int year = due.getYear();
        return switch (rhythm) {
            case MONTH ->
                new Period(
                        YearMonth.from(due).toString(),
                        Phrase.of("obligation.period.month", due.getMonthValue(), year),
                        due.withDayOfMonth(1),
                        due.withDayOfMonth(due.lengthOfMonth()));
            case QUARTER -> {
                int quarter = (due.getMonthValue() - 1) / 3;
                yield months(
                        year + "-Q" + (quarter + 1),
                        Phrase.of("obligation.period.quarter", ROMAN[quarter], year),
                        year,
                        quarter * 3 + 1,
                        3);
            }
            case HALF_YEAR -> {
                boolean first = due.getMonthValue() <= 6;
                yield months(
                        year + (first ? "-H1" : "-H2"),
                        Phrase.of(first ? "obligation.period.first-half" : "obligation.period.second-half", year),
                        year,
                        first ? 1 : 7,
                        6);
            }
            case YEAR -> months(String.valueOf(year), Phrase.of("obligation.period.year", year), year, 1, 12);
            case DAY_EACH_YEAR ->
                new Period("d-" + year, Phrase.of("obligation.period.day", Days.cited(due)), due, due);
            case THREE_YEARS -> years("3y-" + year, "obligation.period.three-years", 3, due, baseDay);
            case FIVE_YEARS -> years("5y-" + year, "obligation.period.five-years", 5, due, baseDay);
            case ONCE, WITHIN_PHASE -> once(due, baseDay, phase);
            case TERM, ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE ->
                throw new IllegalStateException(rhythm + " has no periods");
        };
    }

    private static Period months(String key, Phrase label, int year, int firstMonth, int length) {
        LocalDate start = LocalDate.of(year, firstMonth, 1);
        return new Period(key, label, start, start.plusMonths(length).minusDays(1));
    }

    /**
     * The years from one anniversary of the base day to the due day; where that was decided by somebody, from the
     * anniversary that comes nearest to so many years before.
     */
    private static Period years(String key, String labelKey, int length, LocalDate due, LocalDate baseDay) {
        long months = ChronoUnit.MONTHS.between(baseDay, due);
        long earlier = Math.max(0, Math.round(months / (12.0 * length)) - 1);
        LocalDate start = baseDay.plusYears(length * earlier);
        LocalDate end = due.isBefore(start) ? start : due;
        return new Period(key, Phrase.of(labelKey, start.getYear(), end.getYear()), start, end);
    }

    /**
     * What of a committee's term the directive was there for, called after the whole term. Its key is of the term's name: a
     * congress a year later is the end of the same term.
     */
    static Period ofTerm(Schedule.Term term, LocalDate baseDay) {
        return new Period(
                "term-" + term.lastYear(),
                Phrase.of("obligation.period.term", term.firstYear(), term.lastYear()),
                baseDay.isAfter(term.from()) ? baseDay : term.from(),
                term.to());
    }

    private static Period once(LocalDate due, LocalDate baseDay, Schedule.@Nullable Phase phase) {
        if (phase == null) {
            return new Period(
                    "once", Phrase.of("obligation.period.once"), baseDay, due.isBefore(baseDay) ? baseDay : due);
        }
        return new Period(
                "once",
                Phrase.of("obligation.period.phase", phase.label()),
                baseDay,
                phase.end() == null ? due : phase.end());
    }
}
