package vn.chidao.edxml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as the exchange writes them, and as senders do. */
final class EdxmlDates {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    /** A year first or last, and perhaps a time behind it, of which the zone is left away. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})|(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}))"
                    + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?.*)?");

    private EdxmlDates() {}

    /** The day, or none where it cannot be read. */
    static @Nullable LocalDate day(String written) {
        LocalDateTime time = time(written);
        return time == null ? null : time.toLocalDate();
    }

    static @Nullable LocalDateTime time(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return null;
        }
        boolean yearFirst = parts.group(1) != null;
        try {
            LocalDate day = yearFirst
                    ? LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
                    : LocalDate.of(number(parts, 6), number(parts, 5), number(parts, 4));
            return day.atTime(LocalTime.of(number(parts, 7), number(parts, 8), number(parts, 9)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
