package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** It is on record who takes over from an organisation. */
public record UnitSucceeded(String unitId, String name, String successorId, String successorName, LocalDate since)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "UNIT_SUCCEEDED",
                "organization",
                unitId,
                null,
                unitId,
                Phrase.of("organization.act.unit-succeeded", successorName, name, since),
                null);
    }
}
