package vn.chidao.household;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A household stands on the list of its residential area. Says its code, never a name. */
public record HouseholdAdded(
        String householdId,
        String keepingUnitId,
        String code,
        String settlementName,
        PovertyStatus status,
        LocalDate since)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOUSEHOLD_ADDED",
                "household",
                householdId,
                null,
                keepingUnitId,
                Phrase.of("household.act.added", code, settlementName, Phrase.of("PovertyStatus." + status), since),
                null);
    }
}
