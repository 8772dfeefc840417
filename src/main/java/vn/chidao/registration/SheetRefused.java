package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The organisation's leader wants other lines. */
public record SheetRefused(
        String sheetId, String directiveId, String unitId, String unitName, int year, String reason, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SHEET_REFUSED",
                "registration-sheet",
                sheetId,
                directiveId,
                unitId,
                Phrase.of("registration.act.sheet-refused", unitName, year, reason),
                textSha256);
    }
}
