package vn.chidao.steering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting asks of an organisation.
 *
 * @param obligationId what it has become; null before the chair has confirmed it, and where nobody was left to be bound
 */
@Embeddable
public record Conclusion(
        @Column(name = "words") String text,
        String unitId,
        LocalDate dueOn,
        @Nullable String obligationId) {

    Conclusion bound(@Nullable String obligation) {
        return new Conclusion(text, unitId, dueOn, obligation);
    }

    Conclusion of(String successorId) {
        return new Conclusion(text, successorId, dueOn, obligationId);
    }
}
