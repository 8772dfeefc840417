package vn.chidao.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members are to know of a meeting. Published in the transaction of the act.
 *
 * @param key tells this occasion from others: nobody is told twice of one
 * @param positions whose holders are told: all that have a seat on the day of the meeting
 * @param agenda its items, in order
 * @param reason why it is put off or does not take place
 */
public record MeetingCalled(
        Occasion occasion,
        String key,
        String meetingId,
        String committee,
        int number,
        int year,
        LocalDate on,
        LocalTime at,
        String place,
        List<String> agenda,
        List<String> positions,
        @Nullable String reason) {

    public MeetingCalled {
        agenda = List.copyOf(agenda);
        positions = List.copyOf(positions);
    }

    /** What members are told. */
    public enum Occasion {
        INVITED,
        CHANGED,
        POSTPONED,
        CANCELLED
    }
}
