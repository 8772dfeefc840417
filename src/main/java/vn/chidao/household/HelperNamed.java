package vn.chidao.household;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation helps a household from a day on. Says its code, never a name. */
public record HelperNamed(
        String householdId,
        String keepingUnitId,
        String code,
        String settlementName,
        String helperName,
        LocalDate since)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOUSEHOLD_HELPER_NAMED",
                "household",
                householdId,
                null,
                keepingUnitId,
                Phrase.of("household.act.helper-named", helperName, code, settlementName, since),
                null);
    }
}
