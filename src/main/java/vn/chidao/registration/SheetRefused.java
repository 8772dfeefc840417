package vn.chidao.registration;

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
                "Lãnh đạo " + unitName + " trả lại bảng đăng ký năm " + year + ": " + reason,
                textSha256);
    }
}
