package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the secretary puts down of a meeting.
 *
 * @param chairSeatId the seat of whoever was in the chair
 */
public record WriteMinutes(
        String chairSeatId,
        List<AttendanceTyped> attendance,
        List<SaidTyped> said,
        List<ConclusionTyped> conclusions,
        @Nullable String remark) {

    public WriteMinutes {
        attendance = List.copyOf(attendance);
        said = List.copyOf(said);
        conclusions = List.copyOf(conclusions);
    }

    /** @param representative id of the position whose holder came for a member */
    public record AttendanceTyped(
            String seatId,
            Presence presence,
            @Nullable String representative,
            @Nullable String reason) {}

    public record SaidTyped(String itemId, String text) {}

    public record ConclusionTyped(String text, String unitId, LocalDate dueOn) {}
}
