package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A position exists from this day on. */
public record PositionOpened(String positionId, String positionLabel, String unitId, LocalDate from)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "POSITION_OPENED",
                "position",
                positionId,
                null,
                unitId,
                Phrase.of("organization.act.position-opened", positionLabel, from),
                null);
    }
}
