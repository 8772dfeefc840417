package vn.chidao.registration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Quantity;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;

/** Sheets, lines and claims for tests. */
final class RegistrationSheets {

    static final Actor OFFICER =
            new Actor("hnd.chuyen-vien", "Chuyên viên", "hnd.chuyen-vien", "Chuyên viên Hội Nông dân huyện", "hnd");
    static final Instant AT = Instant.parse("2018-01-15T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2018, 1, 15);

    private RegistrationSheets() {}

    static RegistrationSheet anOpenSheet() {
        return new RegistrationSheet(
                new RegistrationSheet.Round(
                        "4-2b:hnd:2018", "77-CV-HU", "4-2b", "hnd", 2018, "năm 2018", LocalDate.of(2018, 1, 31)),
                new Consultation("mttq", "btt-mttq"));
    }

    static RegistrationSheet aSubmittedSheet() {
        RegistrationSheet sheet = anOpenSheet();
        sheet.submit(List.of(aModel("Con đường hoa")), null, OFFICER, AT);
        return sheet;
    }

    static RegistrationSheet anAgreedSheet() {
        RegistrationSheet sheet = aSubmittedSheet();
        sheet.approve(null, OFFICER, AT);
        sheet.agree("Nhất trí", OFFICER, AT);
        return sheet;
    }

    static SheetLine aModel(String title) {
        return aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, title, null);
    }

    static SheetLine aLine(ContentArea content, LineKind kind, String title, @Nullable String settlement) {
        return SheetLine.of(content, kind, title, settlement, Quantity.exact(BigDecimal.ONE, "mô hình"));
    }

    static Claim aClaim(String unitId, SheetLine line) {
        return new Claim("4-2b:" + unitId + ":2018", "77-CV-HU", unitId, unitId, line);
    }

    /** A sheet of 2018 under 77-CV/HU, led by the district's Front, as it is read. */
    static SheetView aView(String id, String unitId, SheetStatus status, int version, List<SheetLine> lines) {
        return new SheetView(
                id,
                "77-CV-HU",
                "o-1",
                unitId,
                unitId,
                unitId,
                "mttq",
                "btt-mttq",
                2018,
                "năm 2018",
                LocalDate.of(2018, 1, 31),
                status,
                version,
                null,
                null,
                lines,
                List.of());
    }
}
