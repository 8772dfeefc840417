package vn.chidao.document;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The days of a Party congress were entered. */
public record CongressEntered(Congress congress, String unitName) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CONGRESS_ENTERED",
                "number-series",
                congress.unitId() + "/" + congress.openedOn(),
                null,
                congress.unitId(),
                Phrase.of("document.act.congress-entered", unitName, congress.openedOn(), congress.closedOn()),
                null);
    }
}
