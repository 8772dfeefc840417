package vn.chidao.steering;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about a paper of a meeting.
 *
 * @param unitId whose record it is on
 * @param label the meeting, "cuộc họp lần 1 năm 2018" with day and hour
 * @param item of the agenda, to which it belongs
 * @param paper the name of the file, of the new one where it is replaced
 * @param former the name of the file that was there, where it is replaced
 * @param sha256 of the file that was added or withdrawn, of the new one where it is replaced; null where it is not kept
 */
public record PaperMoved(
        String meetingId,
        PaperAct act,
        String unitId,
        String directiveId,
        String committee,
        String label,
        String item,
        String paper,
        @Nullable String former,
        @Nullable String sha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.verb(),
                "steering-meeting",
                meetingId,
                directiveId,
                unitId,
                Phrase.of(
                        "steering.paper-act." + act.name(),
                        paper,
                        item,
                        label,
                        committee,
                        former == null ? "" : former),
                sha256);
    }
}
