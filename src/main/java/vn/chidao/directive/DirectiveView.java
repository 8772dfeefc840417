package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/**
 * A directive as others read it.
 *
 * @param issuerUnitId null for a received document whose issuer is no unit of ours
 * @param notation such as {@code CV/HU}
 * @param numberAndNotation such as {@code 77-CV/HU}, null before it is drawn
 * @param status a {@link DirectiveStatus} name
 */
public record DirectiveView(
        String id,
        DocumentType type,
        String origin,
        @Nullable String issuerUnitId,
        String issuerName,
        @Nullable String superiorName,
        @Nullable Integer number,
        String notation,
        @Nullable String numberAndNotation,
        String subject,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        String status,
        String text,
        String textSha256,
        @Nullable String draftingUnitId,
        @Nullable String officeUnitId,
        @Nullable String signingUnitId,
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId) {

    /** How people call it: its number, or "Dự thảo CV/HU" before it has one. */
    public String label() {
        return Texts.label(numberAndNotation, notation);
    }

    public boolean isInForce() {
        return DirectiveStatus.IN_FORCE.name().equals(status);
    }
}
