package vn.chidao.steering;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about a steering committee.
 *
 * @param unitId whose record it is on
 * @param detail who joined and left, which position was named, or where a seat went
 * @param words the reason that was given
 */
public record CommitteeMoved(
        String committeeId,
        CommitteeAct act,
        String unitId,
        String directiveId,
        String name,
        String detail,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.verb(),
                "steering-committee",
                committeeId,
                directiveId,
                unitId,
                Phrase.of("steering.act." + act.name(), name, detail).withRemark(words),
                null);
    }
}
