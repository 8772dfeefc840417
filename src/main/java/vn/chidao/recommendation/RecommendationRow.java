package vn.chidao.recommendation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recommendation in a list. */
public record RecommendationRow(
        String id,
        RecommendationOrigin origin,
        String raiserUnitId,
        String raiserName,
        String addresseeUnitId,
        String addresseeName,
        String subject,
        RecommendationStatus status,
        LocalDate raisedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate answerDueOn,
        @Nullable AnswerOutcome outcome,
        @Nullable LocalDate promisedOn) {

    /** The same with these names, by the ids of the bodies; one of which nothing is known is called by its id. */
    RecommendationRow named(Map<String, String> names) {
        return new RecommendationRow(
                id,
                origin,
                raiserUnitId,
                names.getOrDefault(raiserUnitId, raiserUnitId),
                addresseeUnitId,
                names.getOrDefault(addresseeUnitId, addresseeUnitId),
                subject,
                status,
                raisedOn,
                sentOn,
                answerDueOn,
                outcome,
                promisedOn);
    }

    public boolean isLate(LocalDate today) {
        return status == RecommendationStatus.SENT && answerDueOn != null && answerDueOn.isBefore(today);
    }
}
