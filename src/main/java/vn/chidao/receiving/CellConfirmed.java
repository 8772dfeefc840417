package vn.chidao.receiving;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A cell has made a directive known among its members. */
public record CellConfirmed(
        String directiveId,
        String cellId,
        String unitId,
        String unitName,
        String label,
        LocalDate heldOn,
        int present,
        int members)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CELL_CONFIRMED",
                "cell",
                cellId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.cell-confirmed", unitName, label, heldOn, present, members),
                null);
    }
}
