package vn.chidao.commendation;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has happened to a proposal, a round, a council, a decision or a line of the register. Never says who is
 * honoured: the record cannot be erased.
 *
 * @param subjectKind such as {@code commendation-proposal}
 * @param directiveId null for what is not for everybody who reads the directive
 */
public record CommendationMoved(
        String verb,
        String subjectKind,
        String subjectId,
        @Nullable String directiveId,
        Phrase summary) implements RecordedAct {

    /** Why is said in the proposal, where it can be erased. */
    static CommendationMoved proposal(NominationStepKind kind, String id, String unitName) {
        return new CommendationMoved(
                kind.verb(),
                "commendation-proposal",
                id,
                null,
                Phrase.of("commendation.proposal-act." + kind.name(), unitName));
    }

    /** @param words of a round's opener or of whom it asks; null for whatever may be about somebody who is honoured */
    static CommendationMoved of(
            CommendationAct act,
            String subjectKind,
            String id,
            @Nullable String directiveId,
            String what,
            String unitName,
            @Nullable String words) {
        return new CommendationMoved(
                act.verb(),
                subjectKind,
                id,
                directiveId,
                Phrase.of("commendation.act." + act.name(), what, unitName).withRemark(words));
    }

    @Override
    public Facts facts() {
        return new Facts(verb, subjectKind, subjectId, directiveId, null, summary, null);
    }
}
