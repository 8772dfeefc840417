package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation exists until this day, and no longer; so many people have left their positions with it. */
public record UnitEnded(String unitId, String name, LocalDate to, int holdings) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "UNIT_ENDED",
                "organization",
                unitId,
                null,
                unitId,
                Phrase.of("organization.act.unit-ended", name, to, holdings),
                null);
    }
}
