package vn.chidao.assessment;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about an assessment. What concerns all of a round is read with the directive; what concerns the
 * sheet of one organisation only in the record of whoever did it.
 *
 * @param subject the round or, of a mark, the obligation
 * @param unitId whose record it is on
 * @param about the round's period, or the obligation
 * @param other the organisation or criterion it concerns
 * @param words what was said with it
 */
public record AssessmentMoved(
        String subject,
        AssessmentAct act,
        String directiveId,
        String unitId,
        Phrase about,
        String other,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.verb(),
                "assessment",
                subject,
                act.isOfTheRound() ? directiveId : null,
                unitId,
                Phrase.of("assessment.act." + act.name(), about, other).withRemark(words),
                null);
    }
}
