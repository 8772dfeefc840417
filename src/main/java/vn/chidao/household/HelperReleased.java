package vn.chidao.household;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation has stopped helping a household. Says its code, never a name. */
public record HelperReleased(
        String householdId,
        String keepingUnitId,
        String code,
        String settlementName,
        String helperName,
        LocalDate until)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOUSEHOLD_HELPER_RELEASED",
                "household",
                householdId,
                null,
                keepingUnitId,
                Phrase.of("household.act.helper-released", helperName, code, settlementName, until),
                null);
    }
}
