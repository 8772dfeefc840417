package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Which bodies do what for a directive: data of each directive, because every text charges others. */
@Embeddable
record Responsibilities(
        String draftingUnitId,
        String officeUnitId,
        String signingUnitId,
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId) {

    static Responsibilities of(DraftDirective draft) {
        return new Responsibilities(
                draft.draftingUnitId(),
                draft.officeUnitId(),
                draft.signingUnitId(),
                draft.followUpUnitId(),
                draft.reportReceiverUnitId(),
                draft.concludingUnitId());
    }
}
