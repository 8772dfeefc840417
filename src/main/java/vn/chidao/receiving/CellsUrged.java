package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Cells that have not confirmed were reminded. */
public record CellsUrged(String directiveId, String label, int cells) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CELLS_URGED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("receiving.act.cells-urged", label, cells),
                null);
    }
}
