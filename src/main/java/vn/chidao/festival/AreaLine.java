package vn.chidao.festival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.UnitView;

/**
 * The festival of a residential area in a year, in numbers; with names for whoever may read them.
 *
 * @param communeId what the area stands below; its own id where nothing
 * @param sent who is sent and not taken back, whether or not whoever asks may read it
 * @param attended how many people took part, by the highest of the reports; null before the first
 * @param takenUp opinions from which a recommendation has arisen
 * @param closed opinions of which somebody has said that they need none
 * @param overdue opinions nobody has made a recommendation of for too long
 */
public record AreaLine(
        UnitView area,
        String communeId,
        String communeName,
        List<Sent> sent,
        @Nullable Integer attended,
        int opinions,
        int takenUp,
        int closed,
        int overdue) {

    public AreaLine {
        sent = List.copyOf(sent);
    }

    /**
     * One of those who are sent.
     *
     * @param label null for whoever may not read who it is
     * @param attendance null before the report
     */
    public record Sent(
            String assignmentId,
            @Nullable String label,
            @Nullable Attendance attendance) {}

    /** Nobody goes there: nobody is sent, or all who are have not gone. */
    public boolean isGap() {
        return absent() == sent.size();
    }

    /** People are sent there, and none of them has gone or will go. */
    public boolean isMissed() {
        return isGap() && !sent.isEmpty();
    }

    public int unreported() {
        return (int) sent.stream().filter(each -> each.attendance() == null).count();
    }

    public int absent() {
        return (int) sent.stream()
                .filter(each -> each.attendance() == Attendance.ABSENT)
                .count();
    }

    public int went() {
        return sent.size() - unreported() - absent();
    }

    /** How many of those sent stay unnamed to whoever asks. */
    public int unnamed() {
        return (int) sent.stream().filter(each -> each.label() == null).count();
    }
}
