package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation's officer has put the lines of the year before the leader. */
public record SheetSubmitted(
        String sheetId, String directiveId, String unitId, String unitName, int year, int lines, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SHEET_SUBMITTED",
                "registration-sheet",
                sheetId,
                directiveId,
                unitId,
                Phrase.of("registration.act.sheet-submitted", unitName, lines, year),
                textSha256);
    }
}
