package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A person holds a position until this day, and no longer. */
public record HoldingEnded(String positionId, String positionLabel, String unitId, String personId, LocalDate to)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOLDING_ENDED",
                "position",
                positionId,
                null,
                unitId,
                Phrase.of("organization.act.holding-ended", positionLabel, to),
                null);
    }
}
