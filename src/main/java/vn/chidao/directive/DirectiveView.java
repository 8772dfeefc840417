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
 * @param designation what a recorded document without a number of its own is called
 * @param status a {@link DirectiveStatus} name
 * @param text empty where it has been recalled and is closed to whoever asks
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
        @Nullable String designation,
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
        return Texts.label(numberAndNotation, designation, notation);
    }

    /** Whether somebody else issued it and its text, heading and signatures included, stands here as it came. */
    public boolean isRecorded() {
        return !isNative()
                && (isInForce()
                        || DirectiveStatus.RECORDED.name().equals(status)
                        || hasEnded() && draftingUnitId != null);
    }

    /** Whether it was drafted and issued here. */
    public boolean isNative() {
        return Origin.NATIVE.name().equals(origin);
    }

    public boolean isRecalled() {
        return DirectiveStatus.RECALLED.name().equals(status);
    }

    /** Whether it has been recalled or replaced. */
    public boolean hasEnded() {
        return isRecalled() || DirectiveStatus.REPLACED.name().equals(status);
    }

    /** Who concludes its reviews: the body it names, else whoever receives its reports or signed it; null where it is none of ours. */
    public @Nullable String reviewsConcludedBy() {
        if (concludingUnitId != null) {
            return concludingUnitId;
        }
        return reportReceiverUnitId == null ? signingUnitId : reportReceiverUnitId;
    }

    public boolean isInForce() {
        return DirectiveStatus.IN_FORCE.name().equals(status);
    }

    /** The same with its words closed: what stays of a recalled directive for those who have given it up. */
    DirectiveView closed() {
        return new DirectiveView(
                id,
                type,
                origin,
                issuerUnitId,
                issuerName,
                superiorName,
                number,
                notation,
                numberAndNotation,
                designation,
                subject,
                place,
                issuedOn,
                status,
                "",
                textSha256,
                draftingUnitId,
                officeUnitId,
                signingUnitId,
                followUpUnitId,
                reportReceiverUnitId,
                concludingUnitId);
    }
}
