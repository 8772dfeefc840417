package vn.chidao.household;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A household's personal data were removed for good. Says the code it had, never a name. */
public record HouseholdErased(
        String householdId, String keepingUnitId, String code, String settlementName, ErasureReason reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOUSEHOLD_ERASED",
                "household",
                householdId,
                null,
                keepingUnitId,
                Phrase.of("household.act.erased", code, settlementName, Phrase.of("ErasureReason." + reason)),
                null);
    }
}
