package vn.chidao.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review as people read it; what has not been written yet is null. */
public record ReviewView(
        String id,
        ReviewKind kind,
        String directiveId,
        String unitId,
        String actingUnitId,
        String unitName,
        String concludingUnitId,
        String concludingUnitName,
        String periodLabel,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        ReviewStatus status,
        @Nullable String outline,
        @Nullable LocalDate selfAssessmentsDueOn,
        @Nullable LocalDate selfAssessmentsClosedOn,
        @Nullable String assessment,
        @Nullable String limitations,
        @Nullable String opinion,
        @Nullable LocalDate concludedOn,
        List<ReviewRecommendation> recommendations,
        List<Commendation> commendations,
        List<ReviewDecision> decisions) {

    public ReviewView {
        recommendations = List.copyOf(recommendations);
        commendations = List.copyOf(commendations);
        decisions = List.copyOf(decisions);
    }
}
