package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A position exists until this day, and no longer. */
public record PositionClosed(String positionId, String positionLabel, String unitId, LocalDate to)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "POSITION_CLOSED",
                "position",
                positionId,
                null,
                unitId,
                Phrase.of("organization.act.position-closed", positionLabel, to),
                null);
    }
}
