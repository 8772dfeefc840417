package vn.chidao.steering;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that establishes a committee or changes who sits in it.
 *
 * @param effectiveOn from which day
 * @param directiveId the document itself, where the product has it
 * @param fileId the uploaded copy, where it has not
 */
@Embeddable
public record Decision(
        LocalDate effectiveOn,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable String directiveId,
        @Nullable String fileId) {}
