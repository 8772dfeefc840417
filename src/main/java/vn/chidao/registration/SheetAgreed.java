package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The consultation has agreed to the sheet. */
public record SheetAgreed(
        String sheetId,
        String directiveId,
        String unitId,
        String unitName,
        int year,
        String leadUnitId,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SHEET_AGREED",
                "registration-sheet",
                sheetId,
                directiveId,
                leadUnitId,
                Phrase.of("registration.act.sheet-agreed", year, unitName),
                textSha256);
    }
}
