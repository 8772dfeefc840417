package vn.chidao.commendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param name null where it was erased or not written yet
 * @param percent of the council that must vote for it; null where none votes
 */
public record NominationRow(
        String id,
        String directiveId,
        @Nullable String occasionId,
        @Nullable CandidateKind kind,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String formName,
        @Nullable Integer percent,
        String unitName,
        String awardingUnitId,
        String awardingName,
        NominationStatus status,
        @Nullable LocalDate submittedOn,
        @Nullable Integer votesFor,
        @Nullable LocalDate erasedOn) {}
