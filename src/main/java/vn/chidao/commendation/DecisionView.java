package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as pages and papers read it.
 *
 * @param issuerUnitId who made it
 * @param awardingUnitId who answers for it now
 */
public record DecisionView(
        String id,
        String directiveId,
        @Nullable String occasionId,
        String issuerUnitId,
        String awardingUnitId,
        String awardingName,
        String subject,
        @Nullable String basis,
        @Nullable String reason,
        DecisionStatus status,
        LocalDate preparedOn,
        @Nullable String numberWritten,
        @Nullable String notation,
        @Nullable LocalDate decidedOn,
        @Nullable String signerName,
        @Nullable String signerPosition,
        @Nullable String returnedBecause,
        @Nullable LocalDate revokedOn,
        @Nullable String revokedBecause,
        List<Line> lines,
        long version) {

    /**
     * One of the list.
     *
     * @param name null where it was erased
     * @param awardId null before it was signed
     */
    public record Line(
            String proposalId,
            @Nullable String awardId,
            @Nullable CandidateKind kind,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String merit,
            String formName,
            String proposerName,
            @Nullable VoteCount votes,
            @Nullable LocalDate revokedOn) {

        /** Without what a person or household may have erased: name and merit. */
        Line withoutPerson() {
            return kind == CandidateKind.COLLECTIVE
                    ? this
                    : new Line(proposalId, awardId, kind, null, unit, null, formName, proposerName, votes, revokedOn);
        }
    }

    public boolean isSigned() {
        return status == DecisionStatus.SIGNED || status == DecisionStatus.REVOKED;
    }
}
