package vn.chidao.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Days as documents write them: 25/5/2017, 15.12.2016, "ngày 20 tháng 12 năm 2016", "quý II/2024". */
final class ReadDays {

    private static final Map<String, Integer> ROMAN = Map.of("I", 1, "II", 2, "III", 3, "IV", 4);

    private ReadDays() {}

    /** The day a match names by its groups, the last day of the month, quarter or year it names; none if there is none. */
    static Optional<LocalDate> of(Matcher match) {
        return of(match, null);
    }

    /**
     * As above; a day without a year is the next one from a day on. A month with {@code before} in front of it ends the
     * day before it, half a year ends in June.
     */
    static Optional<LocalDate> of(Matcher match, @Nullable LocalDate from) {
        Integer year = number(match, "year");
        if (year == null && group(match, "month2") != null) {
            year = number(match, "year2");
            return year == null ? Optional.empty() : day(year, number(match, "month2"), number(match, "day2"));
        }
        if (year == null) {
            return from == null
                    ? Optional.empty()
                    : (group(match, "half") != null ? day(from.getYear(), 6, 30) : end(match, from.getYear()))
                            .map(day -> day.isBefore(from) ? day.plusYears(1) : day);
        }
        if (group(match, "half") != null) {
            return day(year, 6, 30);
        }
        Optional<LocalDate> day = end(match, year);
        return group(match, "before") == null
                ? day
                : day.map(end -> end.withDayOfMonth(1).minusDays(1));
    }

    private static Optional<LocalDate> end(Matcher match, int year) {
        String quarter = group(match, "quarter");
        if (quarter == null) {
            return day(year, number(match, "month"), number(match, "day"));
        }
        Integer q = ROMAN.getOrDefault(quarter.toUpperCase(Locale.ROOT), digit(quarter));
        return q == null || q < 1 || q > 4
                ? Optional.empty()
                : Optional.of(YearMonth.of(year, q * 3).atEndOfMonth());
    }

    private static Optional<LocalDate> day(int year, @Nullable Integer month, @Nullable Integer day) {
        try {
            if (month == null) {
                return Optional.of(LocalDate.of(year, 12, 31));
            }
            return Optional.of(day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(Matcher match, String name) {
        String text = group(match, name);
        return text == null ? null : digit(text);
    }

    private static @Nullable Integer digit(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    static @Nullable String group(Matcher match, String name) {
        return has(match, name) ? match.group(name) : null;
    }

    /** Java 17 cannot ask a match for its groups. */
    private static boolean has(Matcher match, String name) {
        return match.pattern().pattern().contains("(?<" + name + ">");
    }
}
