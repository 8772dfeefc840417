package vn.chidao.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is planned.
 *
 * @param at the hour in Vietnam
 */
public record MeetingTyped(
        @Nullable LocalDate on,
        @Nullable LocalTime at,
        @Nullable String place,
        List<AgendaTyped> agenda) {

    public MeetingTyped {
        agenda = List.copyOf(agenda);
    }
}
