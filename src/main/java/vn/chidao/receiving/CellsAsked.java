package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The cells of an organisation are asked to make a directive known. */
public record CellsAsked(String directiveId, String unitId, String unitName, String label, int cells)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CELLS_ASKED",
                "directive",
                directiveId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.cells-asked", label, unitName, cells),
                null);
    }
}
