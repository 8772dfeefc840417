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

        private Line withoutPerson() {
            return kind == CandidateKind.COLLECTIVE
                    ? this
                    : new Line(proposalId, awardId, kind, null, unit, null, formName, proposerName, votes, revokedOn);
        }
    }

    /** The same without what a person or household may have erased: names and merits. */
    DecisionView withoutPersons() {
        return new DecisionView(
                id,
                directiveId,
                occasionId,
                issuerUnitId,
                awardingUnitId,
                awardingName,
                subject,
                basis,
                reason,
                status,
                preparedOn,
                numberWritten,
                notation,
                decidedOn,
                signerName,
                signerPosition,
                returnedBecause,
                revokedOn,
                revokedBecause,
                lines.stream().map(Line::withoutPerson).toList(),
                version);
    }

    public boolean isSigned() {
        return status == DecisionStatus.SIGNED || status == DecisionStatus.REVOKED;
    }
}
