package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The organisation's leader stands by the sheet; the consultation begins. */
public record SheetApproved(
        String sheetId, String directiveId, String unitId, String unitName, int year, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SHEET_APPROVED",
                "registration-sheet",
                sheetId,
                directiveId,
                unitId,
                Phrase.of("registration.act.sheet-approved", unitName, year),
                textSha256);
    }
}
