package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies do what for a directive: data of each directive, because every text charges others. Nobody here signed
 * what was recorded; there the drafting body is the one that recorded it.
 */
@Embeddable
record Responsibilities(
        @Nullable String draftingUnitId,
        @Nullable String officeUnitId,
        @Nullable String signingUnitId,
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId) {

    boolean include(String unitId) {
        return unitId.equals(draftingUnitId)
                || unitId.equals(officeUnitId)
                || unitId.equals(signingUnitId)
                || areInChargeOf(unitId);
    }

    /** Whether this body goes on to have a part once the directive is issued. */
    boolean areInChargeOf(String unitId) {
        return unitId.equals(followUpUnitId) || unitId.equals(reportReceiverUnitId) || unitId.equals(concludingUnitId);
    }

    /** Another body in every place of this one. */
    Responsibilities handedOver(String from, String to) {
        return new Responsibilities(
                from.equals(draftingUnitId) ? to : draftingUnitId,
                from.equals(officeUnitId) ? to : officeUnitId,
                from.equals(signingUnitId) ? to : signingUnitId,
                from.equals(followUpUnitId) ? to : followUpUnitId,
                from.equals(reportReceiverUnitId) ? to : reportReceiverUnitId,
                from.equals(concludingUnitId) ? to : concludingUnitId);
    }

    /** The same once the directive is issued: who drafted and signed it is history and stays. */
    Responsibilities chargeHandedOver(String from, String to) {
        Responsibilities all = handedOver(from, to);
        return new Responsibilities(
                draftingUnitId,
                officeUnitId,
                signingUnitId,
                all.followUpUnitId,
                all.reportReceiverUnitId,
                all.concludingUnitId);
    }

    static Responsibilities ofRecorded(String recordingUnitId) {
        return new Responsibilities(recordingUnitId, null, null, null, null, null);
    }

    Responsibilities inChargeOf(String followUp, String reportReceiver, String concluding) {
        return new Responsibilities(draftingUnitId, officeUnitId, signingUnitId, followUp, reportReceiver, concluding);
    }

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
