package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chidao.indicator.Indicators;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.Units;
import vn.chidao.workbook.Forms;

/** A sheet of registration through Excel and back. */
class SheetWorkbooksTests {

    private static final int FIRST_ROW = 4;

    private final OrganizationDirectory organization = mock();
    private final SheetWorkbooks workbooks = new SheetWorkbooks(
            Forms.workbooks(),
            new LineIntake(Indicators.reader(), Indicators.printer()),
            new Settlements(organization),
            ProductMessages.ALL);

    @BeforeEach
    void settlements() {
        given(organization.units())
                .willReturn(List.of(
                        Units.unit("ap-1", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "tan-khai"),
                        Units.unit("mttq", "FRONT_COMMITTEE")));
        given(organization.nameOf("tan-khai")).willReturn("Xã Tân Khai");
    }

    @Test
    void changesNothingWhenItIsReadBackAsItWasHandedOut() {
        List<SheetLine> lines = List.of(
                new SheetLine(
                        ContentArea.C1_ECONOMY_POVERTY,
                        LineKind.HOUSEHOLD_HELP,
                        "=Giúp hộ nghèo",
                        "ap-1",
                        Indicators.written("trên 28,5 triệu đồng"),
                        LocalDate.of(2018, 3, 1),
                        LocalDate.of(2018, 11, 18),
                        "Hội Phụ nữ",
                        "quỹ hội"),
                RegistrationSheets.aModel("Đường hoa"));

        SheetWorkbooks.Reading read = workbooks.read(sheet(lines), workbooks.of(sheet(lines)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .extracting(SheetLine::text)
                .containsExactlyElementsOf(lines.stream().map(SheetLine::text).toList());
    }

    @Test
    void takesNothingOverWhenOneCellIsWrongAndMarksIt() throws IOException {
        SheetView sheet = sheet(List.of(RegistrationSheets.aModel("Đường hoa")));
        byte[] filled = changed(workbooks.of(sheet), page -> {
            row(page, FIRST_ROW, "3,130", "cây");
            row(page, FIRST_ROW + 1, "2", "mô hình");
            row(page, FIRST_ROW + 2, "2", "mô hình");
        });

        SheetWorkbooks.Reading read = workbooks.read(sheet, filled);

        assertThat(read.lines()).isEmpty();
        assertThat(read.problems()).hasSize(2);
        assertThat(read.problems().get(0)).startsWith("Dòng 5, Số lượng: ");
        assertThat(read.problems().get(1))
                .startsWith("Dòng 7, Tên nội dung, mô hình: ")
                .contains("đã có");
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(read.marked()))) {
            Row bad = marked.getSheetAt(0).getRow(FIRST_ROW);
            assertThat(bad.getCell(4).getCellComment()).isNotNull();
            assertThat(bad.getCell(4).getStringCellValue()).isEqualTo("3,130");
        }
    }

    @Test
    void refusesAWorkbookOfAnotherSheetOrAnEarlierVersion() {
        SheetView sheet = sheet(List.of());
        byte[] handedOut = workbooks.of(sheet);
        SheetView later = sheetOf("4-2b:hnd:2018", 2, List.of());
        SheetView others = sheetOf("4-2b:hpn:2018", 1, List.of());

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> workbooks.read(later, handedOut))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("workbook.rule.outdated"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> workbooks.read(others, handedOut))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("workbook.rule.of-another"));
    }

    @Test
    void refusesAFormInWhichNothingStands() {
        SheetView sheet = sheet(List.of());

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> workbooks.read(sheet, workbooks.of(sheet)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("registration.rule.empty-workbook"));
    }

    private static void row(Sheet page, int at, String quantity, String unit) {
        Row row = page.getRow(at) == null ? page.createRow(at) : page.getRow(at);
        row.createCell(0)
                .setCellValue(ProductMessages.ALL.getMessage(
                        "ContentArea.C3_ENVIRONMENT", null, Locale.forLanguageTag("vi")));
        row.createCell(1).setCellValue("Công trình, phần việc");
        row.createCell(2).setCellValue("Trồng cây");
        row.createCell(4).setCellValue(quantity);
        row.createCell(5).setCellValue(unit);
    }

    private static byte[] changed(byte[] workbook, Consumer<Sheet> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            change.accept(opened.getSheetAt(0));
            opened.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SheetView sheet(List<SheetLine> lines) {
        return sheetOf("4-2b:hnd:2018", 1, lines);
    }

    private static SheetView sheetOf(String id, int version, List<SheetLine> lines) {
        return RegistrationSheets.aView(id, "hnd", SheetStatus.OPEN, version, lines);
    }
}
