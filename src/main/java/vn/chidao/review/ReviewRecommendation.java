package vn.chidao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a review asks of an organisation.
 *
 * @param dueOn until when; null for a year from the conclusion
 * @param obligationId what it has become with the conclusion; null before, and after a final review, which ends the cycle
 */
@Embeddable
public record ReviewRecommendation(
        String text,
        @Column(name = "addressee_unit_id") String addresseeUnitId,
        @Nullable LocalDate dueOn,
        @Nullable String obligationId) {

    /** As it is proposed. */
    public ReviewRecommendation(String text, String addresseeUnitId, @Nullable LocalDate dueOn) {
        this(text, addresseeUnitId, dueOn, null);
    }

    ReviewRecommendation become(@Nullable String obligation) {
        return new ReviewRecommendation(text, addresseeUnitId, dueOn, obligation);
    }
}
