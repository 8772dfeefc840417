package vn.chidao.household;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a household has been found to be from a day on; of two of one day the later one holds.
 *
 * @param basis the decision or list it rests on; null where none was named, and after the household's data were erased
 */
@Embeddable
public record StatusEntry(
        @Enumerated(EnumType.STRING) PovertyStatus status,
        LocalDate since,
        @Nullable String basis,
        String enteredBy,
        LocalDate enteredOn) {

    StatusEntry withoutBasis() {
        return new StatusEntry(status, since, null, enteredBy, enteredOn);
    }
}
