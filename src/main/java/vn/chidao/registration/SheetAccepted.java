package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The Front's standing body has accepted the sheet: what the organisation takes on this year is settled. */
public record SheetAccepted(
        String sheetId,
        String directiveId,
        String unitId,
        String unitName,
        int year,
        String acceptingUnitId,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SHEET_ACCEPTED",
                "registration-sheet",
                sheetId,
                directiveId,
                acceptingUnitId,
                Phrase.of("registration.act.sheet-accepted", year, unitName),
                textSha256);
    }
}
