package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The sheet goes back with a reason: from the consultation to the organisation, or from acceptance to the consultation. */
public record SheetReturned(
        String sheetId,
        String directiveId,
        String unitId,
        String unitName,
        int year,
        String byUnitId,
        String reason,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SHEET_RETURNED",
                "registration-sheet",
                sheetId,
                directiveId,
                byUnitId,
                Phrase.of("registration.act.sheet-returned", year, unitName, reason),
                textSha256);
    }
}
