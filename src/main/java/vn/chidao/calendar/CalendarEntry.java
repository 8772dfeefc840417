package vn.chidao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something with a day, as calendars of other programs take it.
 *
 * @param uid the same for each version of it
 * @param version the later, the higher
 * @param url of its page
 */
public record CalendarEntry(
        String uid,
        long version,
        String title,
        @Nullable String place,
        @Nullable String description,
        String url,
        When when,
        boolean cancelled) {

    /** The same for somebody it does not concern any more: that it is off, and nothing of what it was about. */
    public CalendarEntry calledOff() {
        return new CalendarEntry(uid, version, title, place, null, url, when, true);
    }

    /** The same without its words, for where others than its readers may look. */
    public CalendarEntry saying(String other) {
        return new CalendarEntry(uid, version, other, null, null, url, when, cancelled);
    }

    /** When it is. */
    public sealed interface When {}

    /** The whole of a day. */
    public record OnDay(LocalDate day) implements When {}

    /** From a moment on. */
    public record From(Instant from, Duration length) implements When {}
}
