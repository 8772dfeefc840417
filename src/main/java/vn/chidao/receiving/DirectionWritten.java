package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An addressee's leader said what the unit is to do. */
public record DirectionWritten(
        String directiveId,
        String receiptId,
        String unitId,
        String unitName,
        String label,
        DirectionRole role,
        String instruction)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTION_WRITTEN",
                "receipt",
                receiptId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.direction-written", unitName, label, instruction),
                null);
    }
}
