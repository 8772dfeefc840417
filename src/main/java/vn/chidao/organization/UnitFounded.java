package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation exists from this day on. */
public record UnitFounded(String unitId, String name, LocalDate from) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "UNIT_FOUNDED",
                "organization",
                unitId,
                null,
                unitId,
                Phrase.of("organization.act.unit-founded", name, from),
                null);
    }
}
