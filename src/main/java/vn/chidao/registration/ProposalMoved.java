package vn.chidao.registration;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A proposal of the consultation was raised, answered, taken back or carried out.
 *
 * @param byUnitId whose act it is
 * @param byUnitName as the summary names it
 * @param proposal its kind and what it is about
 * @param reason why it is proposed, refused or taken back; blank where nothing was said
 */
public record ProposalMoved(
        Step step,
        String proposalId,
        String directiveId,
        String byUnitId,
        String byUnitName,
        int year,
        Phrase proposal,
        @Nullable String reason)
        implements RecordedAct {

    /** What happened to it. */
    public enum Step {
        RAISED("PROPOSAL_RAISED", "registration.act.proposal-raised"),
        AGREED("PROPOSAL_AGREED", "registration.act.proposal-agreed"),
        REFUSED("PROPOSAL_REFUSED", "registration.act.proposal-refused"),
        WITHDRAWN("PROPOSAL_WITHDRAWN", "registration.act.proposal-withdrawn"),
        CARRIED_OUT("PROPOSAL_CARRIED_OUT", "registration.act.proposal-carried-out");

        private final String verb;
        private final String summaryKey;

        Step(String verb, String summaryKey) {
            this.verb = verb;
            this.summaryKey = summaryKey;
        }
    }

    @Override
    public Facts facts() {
        return new Facts(
                step.verb,
                "consultation-proposal",
                proposalId,
                directiveId,
                byUnitId,
                Phrase.of(step.summaryKey, byUnitName, year, proposal).withRemark(reason),
                null);
    }
}
