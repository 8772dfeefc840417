package vn.chidao.registration;

/** A line that an organisation stands by this year. */
public record Claim(String sheetId, String directiveId, String unitId, String unitName, SheetLine line) {}
