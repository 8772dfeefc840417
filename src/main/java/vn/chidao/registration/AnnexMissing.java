package vn.chidao.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An organisation that was asked and had no accepted sheet when the annex was drawn up; {@code status} of its sheet then. */
@Embeddable
public record AnnexMissing(
        @Column(name = "sheet_id") String sheetId,
        @Column(name = "unit_name") String unitName,

        @Enumerated(EnumType.STRING) @Column(name = "sheet_status")
        SheetStatus status) {}
