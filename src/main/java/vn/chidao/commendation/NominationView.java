package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages read it.
 *
 * @param unitId who proposes now
 * @param awardingUnitId who is to award now
 * @param votes null before the council has voted
 * @param lastWords why it was returned or taken back
 * @param parts ids of files by the part's code, in the order of codes
 */
public record NominationView(
        String id,
        String directiveId,
        String obligationId,
        @Nullable String occasionId,
        String unitId,
        String unitName,
        String awardingUnitId,
        String awardingName,
        NominationSource source,
        @Nullable String sourceId,
        NominationText text,
        NominationStatus status,
        int round,
        @Nullable LocalDate submittedOn,
        @Nullable VoteCount votes,
        @Nullable String councilId,
        @Nullable String decisionId,
        @Nullable String lastWords,
        @Nullable LocalDate erasedOn,
        Map<String, String> parts,
        List<NominationStep> steps,
        long version) {

    /** How an organisation is called that was another's successor. */
    @FunctionalInterface
    interface Names {
        String of(String thenUnitId, String nowUnitId);
    }

    public NominationTurn turn() {
        return new NominationTurn(id, round);
    }

    public NominationStep last() {
        return steps.get(steps.size() - 1);
    }
}
