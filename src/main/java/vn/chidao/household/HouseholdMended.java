package vn.chidao.household;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A household's name, address or memberships were put right. Says its code, never a name. */
public record HouseholdMended(String householdId, String keepingUnitId, String code, String settlementName)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOUSEHOLD_MENDED",
                "household",
                householdId,
                null,
                keepingUnitId,
                Phrase.of("household.act.mended", code, settlementName),
                null);
    }
}
