package vn.chidao.cycle;

import vn.chidao.obligation.ClosingState;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.shared.Phrase;

/**
 * What is proposed for an obligation of an ended cycle; an officer decides.
 *
 * @param reason why, as a sentence says it
 */
public record CycleProposal(CycleDecision decision, Phrase reason) {

    /**
     * What was lifted ends; what names a phase needs that of the next; what was to be done once ends when it is done; all
     * else goes on.
     */
    static CycleProposal of(ObligationView obligation) {
        ClosingState state = obligation.closingState();
        if (state == ClosingState.LIFTED) {
            return new CycleProposal(CycleDecision.ENDS, Phrase.of("cycle.proposal.lifted"));
        }
        if (obligation.rhythm() == Rhythm.ONCE && state == ClosingState.DONE) {
            return new CycleProposal(CycleDecision.ENDS, Phrase.of("cycle.proposal.done-once"));
        }
        String phase = obligation.phaseLabel();
        if (phase != null) {
            return new CycleProposal(CycleDecision.CHANGED, Phrase.of("cycle.proposal.phase", phase));
        }
        return new CycleProposal(
                CycleDecision.GOES_ON,
                Phrase.of(
                        obligation.rhythm() == Rhythm.ONCE ? "cycle.proposal.unfinished" : "cycle.proposal.recurring"));
    }
}
