package vn.chidao.commendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A line of the register.
 *
 * @param sourceId the decision, exemplar or review
 * @param kind null where a review's conclusion did not say it
 * @param name null where it was erased
 * @param decisionNumber null where a review's conclusion honours
 * @param recordId the record reports count it by, where there is one
 */
public record AwardView(
        String id,
        AwardSource source,
        String sourceId,
        String directiveId,
        @Nullable String obligationId,
        @Nullable String exemplarId,
        @Nullable String modelId,
        @Nullable String proposerUnitId,
        @Nullable String proposerName,
        @Nullable String awardingUnitId,
        String awardingName,
        String formName,
        int rank,
        @Nullable CandidateKind kind,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String settlementName,
        @Nullable String merit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ContentArea content,
        LocalDate decidedOn,
        @Nullable String decisionNumber,
        @Nullable String recordId,
        @Nullable LocalDate revokedOn,
        @Nullable String revokedBecause,
        @Nullable LocalDate erasedOn,
        String lastBy,
        @Nullable String lastPosition,
        long version) {}
