package vn.chidao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chidao.demo.DucCoStory.Line;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RoundBoard;
import vn.chidao.registration.RoundBoards;
import vn.chidao.registration.SheetView;

/** What the six take on in each of the two years. */
final class DucCoRegistration {

    /** What stood on the board when two wanted the same in one place, and the Front had not sent its own sheet yet. */
    @Nullable
    RoundBoard boardWithOverlap;

    @Nullable
    RoundBoard boardOfFirstYear;

    @Nullable
    RoundBoard boardOfSecondYear;

    /** The page that offers last year's lines, once these have been taken over. */
    String filledFromYearBefore = "";

    /** The Farmers' sheet of the second year while its change was only asked for. */
    @Nullable
    SheetView beforeConsent;

    private final DucCoOfficers officers;
    private final DucCoDays days;
    private final RegistrationCatalog sheets;
    private final AmendmentManagement amendments;
    private final RoundBoards boards;
    private final DucCoPages pages;

    DucCoRegistration(
            DucCoOfficers officers,
            DucCoDays days,
            RegistrationCatalog sheets,
            AmendmentManagement amendments,
            RoundBoards boards,
            DucCoPages pages) {
        this.officers = officers;
        this.days = days;
        this.sheets = sheets;
        this.amendments = amendments;
        this.boards = boards;
        this.pages = pages;
    }

    void registerFirstYear() {
        days.until(LocalDate.of(2017, 7, 31));
        Map<String, List<Line>> wanted = new HashMap<>(DucCoStory.SHEETS_2017);
        wanted.put("dc-doan", DucCoStory.OVERLAPPING);
        wanted.remove(DucCoStory.FRONT);
        wanted.forEach((unit, lines) -> fillSheet(unit, 2017, lines));
        days.until(LocalDate.of(2017, 8, 2));
        DucCoStory.SIGNERS.stream()
                .filter(unit -> !unit.equals(DucCoStory.FRONT))
                .forEach(unit -> sheetTask("UserTask_ApproveSheet", unit, 2017, Map.of("decision", "APPROVE")));
        boardWithOverlap = board(2017);
        fillSheet(DucCoStory.FRONT, 2017, DucCoStory.SHEETS_2017.get(DucCoStory.FRONT));
        sheetTask("UserTask_ApproveSheet", DucCoStory.FRONT, 2017, Map.of("decision", "APPROVE"));
        days.until(LocalDate.of(2017, 8, 4));
        settleOverlap();
        consultAndAccept(2017);
        boardOfFirstYear = board(2017);
    }

    /** The consultation sends one of the two sheets back, and its organisation chooses another model in another place. */
    private void settleOverlap() {
        sheetTask(
                "UserTask_ConsultSheet",
                "dc-doan",
                2017,
                Map.of(
                        "decision",
                        "RETURN",
                        "comment",
                        "Trùng mô hình với Hội Phụ nữ, đề nghị chọn địa bàn ở Ia Dom."));
        days.until(LocalDate.of(2017, 8, 8));
        fillSheet("dc-doan", 2017, DucCoStory.SHEETS_2017.get("dc-doan"));
        sheetTask("UserTask_ApproveSheet", "dc-doan", 2017, Map.of("decision", "APPROVE"));
    }

    void registerSecondYear() {
        days.until(LocalDate.of(2018, 7, 9));
        filledFromYearBefore = pages.filledFromYearBefore(
                "dc-hpn.chuyen-vien",
                officers.task("UserTask_FillSheet", sheetKey("dc-hpn", 2018)).taskId());
        DucCoStory.SHEETS_2017.forEach((unit, lines) -> fillSheet(unit, 2018, DucCoStory.secondYear(unit)));
        DucCoStory.SIGNERS.forEach(
                unit -> sheetTask("UserTask_ApproveSheet", unit, 2018, Map.of("decision", "APPROVE")));
        days.until(LocalDate.of(2018, 7, 12));
        consultAndAccept(2018);
        boardOfSecondYear = board(2018);
    }

    private void consultAndAccept(int year) {
        DucCoStory.SIGNERS.forEach(unit -> sheetTask("UserTask_ConsultSheet", unit, year, Map.of("decision", "AGREE")));
        days.until(days.today().plusDays(2));
        DucCoStory.SIGNERS.forEach(unit -> sheetTask("UserTask_AcceptSheet", unit, year, Map.of("decision", "ACCEPT")));
    }

    void amendAcceptedSheet() {
        days.until(LocalDate.of(2018, 9, 5));
        SheetView accepted = sheet("dc-hnd", 2018);
        officers.as(
                "dc-hnd.chuyen-vien", () -> amendments.propose(accepted.id(), "Thêm một tổ hợp tác ở thôn Đoàn Kết."));
        officers.settle();
        List<Map<String, Object>> lines = new ArrayList<>();
        DucCoStory.secondYear("dc-hnd").forEach(line -> lines.add(line.asTyped()));
        lines.get(0).put("quantity", DucCoStory.AMENDED_QUANTITY);
        Predicate<String> ofSheet = key -> key.startsWith(accepted.id());
        officers.answer("UserTask_AmendSheet", ofSheet, Map.of("decision", "SEND", "lines", lines));
        officers.answer("UserTask_ApproveAmendment", ofSheet, Map.of("decision", "APPROVE"));
        beforeConsent = sheet("dc-hnd", 2018);
        days.until(LocalDate.of(2018, 9, 7));
        officers.answer("UserTask_ConsentAmendment", ofSheet, Map.of("decision", "CONSENT"));
    }

    private void fillSheet(String unit, int year, List<Line> lines) {
        sheetTask(
                "UserTask_FillSheet",
                unit,
                year,
                Map.of("lines", lines.stream().map(Line::asTyped).toList()));
    }

    private void sheetTask(String element, String unit, int year, Map<String, Object> form) {
        officers.answer(element, sheetKey(unit, year), form);
    }

    private static Predicate<String> sheetKey(String unit, int year) {
        return key -> key.endsWith(":" + unit + ":" + year);
    }

    RoundBoard board(int year) {
        return boards.of(
                DucCoStory.FRONT,
                year,
                sheets.ofDirective(days.directiveId()).stream()
                        .filter(sheet ->
                                sheet.year() == year && sheet.leadUnitId().equals(DucCoStory.FRONT))
                        .toList());
    }

    SheetView sheet(String unit, int year) {
        return sheets.ofDirective(days.directiveId()).stream()
                .filter(sheet -> sheet.unitId().equals(unit) && sheet.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
