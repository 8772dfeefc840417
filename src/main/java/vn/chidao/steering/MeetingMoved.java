package vn.chidao.steering;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about a meeting of a steering committee.
 *
 * @param unitId whose record it is on
 * @param label "cuộc họp lần 1 năm 2018" with day and hour
 * @param words the reason that was given
 */
public record MeetingMoved(
        String meetingId,
        MeetingAct act,
        String unitId,
        String directiveId,
        String committee,
        String label,
        int conclusions,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.verb(),
                "steering-meeting",
                meetingId,
                directiveId,
                unitId,
                Phrase.of("steering.meeting-act." + act.name(), label, committee, conclusions)
                        .withRemark(words),
                null);
    }
}
