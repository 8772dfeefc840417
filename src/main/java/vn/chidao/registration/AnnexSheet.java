package vn.chidao.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A sheet as an annex has it, whatever becomes of the sheet.
 *
 * @param unitName as the organisation was called when the annex was drawn up
 * @param textSha256 of the lines of that version
 */
@Embeddable
public record AnnexSheet(
        @Column(name = "sheet_id") String sheetId,
        @Column(name = "unit_name") String unitName,
        @Column(name = "version_number") int versionNumber,
        @Column(name = "text_sha256") String textSha256) {}
