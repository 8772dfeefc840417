package vn.chidao.registration;

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
                unitName + " đăng ký " + lines + " nội dung năm " + year,
                textSha256);
    }
}
