package vn.chidao.household;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A household is poor, near-poor or no longer poor from a day on. Says its code, never a name. */
public record PovertyStatusChanged(
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
                "HOUSEHOLD_STATUS_CHANGED",
                "household",
                householdId,
                null,
                keepingUnitId,
                Phrase.of(
                        "household.act.status-changed",
                        code,
                        settlementName,
                        Phrase.of("PovertyStatus." + status),
                        since),
                null);
    }
}
