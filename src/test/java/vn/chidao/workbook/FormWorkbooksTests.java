package vn.chidao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.ProductMessages;

/** Forms through Excel and back; what Excel does to them is done with POI. */
class FormWorkbooksTests {

    private static final int FIRST_ROW = 3;

    private final FormWorkbooks workbooks = new FormWorkbooks(ProductMessages.ALL);
    private final FormSheet sheet = formOf("bang/1", "2");

    @Test
    void readsBackWhatItWrites() {
        List<Map<String, Object>> rows = List.of(
                Map.of(
                        "kind",
                        "Mô hình",
                        "title",
                        "Đường hoa",
                        "amount",
                        "trên 3.130",
                        "from",
                        LocalDate.of(2026, 2, 28)),
                Map.of("kind", "Công trình", "title", "=1+1", "amount", "007"),
                Map.of("kind", "Mô hình", "title", "Nhiều\ndòng & <dấu>", "amount", "+84"));

        FilledForm read = workbooks.read(sheet, workbooks.write(sheet, rows));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).extracting(FilledRow::number).containsExactly(4, 5, 6);
        assertThat(read.rows().get(0).cells()).isEqualTo(rows.get(0));
        assertThat(read.rows().get(1).cells()).isEqualTo(rows.get(1));
        assertThat(read.rows().get(2).text("title")).isEqualTo("Nhiều dòng & <dấu>");
    }

    @Test
    void writesNoFormulaWhateverIsWritten() throws IOException {
        byte[] written = workbooks.write(
                sheet, List.of(Map.of("kind", "Mô hình", "title", "=HYPERLINK(\"x\")", "amount", "@SUM(A1)")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            Row row = workbook.getSheetAt(0).getRow(FIRST_ROW);
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void leavesOutCharactersThatAWorkbookCannotHold() {
        String ugly = "Đường\u0001 hoa\uFFFE\uD83C";

        FilledForm read = workbooks.read(
                sheet, workbooks.write(sheet, List.of(Map.of("kind", "Mô hình", "title", ugly, "amount", "1"))));

        assertThat(read.rows().get(0).text("title")).startsWith("Đường hoa").hasSizeLessThan(12);
    }

    @Test
    void protectsTheHeadsAndOffersTheChoices() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.write(sheet, List.of())))) {
            Sheet page = workbook.getSheetAt(0);
            assertThat(page.getProtect()).isTrue();
            assertThat(page.getRow(2).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(page.getColumnStyle(1).getLocked()).isFalse();
            assertThat(page.getDataValidations())
                    .singleElement()
                    .satisfies(list -> assertThat(
                                    list.getRegions().getCellRangeAddresses()[0].formatAsString())
                            .isEqualTo("A4:A53"));
            assertThat(workbook.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
        }
    }

    @Test
    void neverEvaluatesAFormula() {
        FilledForm read = workbooks.read(sheet, changed(page -> {
            cell(page, 0).setCellValue("Mô hình");
            cell(page, 1).setCellFormula("\"Đường \"&\"hoa\"");
            cell(page, 2).setCellValue("1");
        }));

        assertThat(read.problems())
                .extracting(CellProblem::row, CellProblem::key)
                .containsExactly(tuple(4, "title"));
        assertThat(read.problems().get(0).reason()).contains("công thức");
        assertThat(read.rows().get(0).text("title")).isNull();
    }

    @Test
    void takesNumbersAsTheyAreWrittenInVietnamese() {
        FilledForm read = workbooks.read(sheet, changed(page -> {
            cell(page, 0).setCellValue("Mô hình");
            cell(page, 1).setCellValue("Việc");
            cell(page, 2).setCellValue(0.1 + 0.2);
        }));

        assertThat(read.rows().get(0).text("amount")).isEqualTo("0,3");
    }

    @Test
    void saysWhatIsWrongWithEachCell() {
        FilledForm read = workbooks.read(sheet, changed(page -> {
            cell(page, 0).setCellValue("Không có");
            cell(page, 2).setCellValue("9".repeat(101));
            cell(page, 3).setCellValue("31/02/2026");
            Row second = page.createRow(FIRST_ROW + 2);
            second.createCell(0).setCellValue("Mô hình");
            second.createCell(1).setCellValue("Việc");
            second.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());
            second.createCell(3).setCellValue(-5);
        }));

        assertThat(read.problems())
                .extracting(CellProblem::row, CellProblem::key)
                .containsExactlyInAnyOrder(
                        tuple(4, "kind"),
                        tuple(4, "title"),
                        tuple(4, "amount"),
                        tuple(4, "from"),
                        tuple(6, "amount"),
                        tuple(6, "from"));
    }

    @Test
    void marksTheCellsInACopyThatKeepsWhatWasTyped() throws IOException {
        byte[] filled = changed(page -> {
            cell(page, 0).setCellValue("Không có");
            cell(page, 1).setCellValue("Việc");
            cell(page, 3).setCellValue("31/02/2026");
        });
        FilledForm read = workbooks.read(sheet, filled);

        byte[] marked = workbooks.mark(sheet, read.rows(), read.problems());

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            Row row = workbook.getSheetAt(0).getRow(FIRST_ROW);
            assertThat(row.getCell(0).getCellComment().getString().getString()).contains("danh sách");
            assertThat(row.getCell(1).getCellComment()).isNull();
            assertThat(row.getCell(2).getCellComment().getString().getString()).contains("Phải ghi");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("31/02/2026");
            assertThat(row.getCell(3).getCellComment()).isNotNull();
        }
        assertThat(workbooks.read(sheet, marked).problems()).hasSameSizeAs(read.problems());
    }

    @Test
    void refusesAstronomicNumbersAtOnce() throws IOException {
        byte[] written = workbooks.write(sheet, List.of(Map.of("kind", "Mô hình", "title", "Việc", "amount", "1")));
        byte[] poisoned = replaced(
                written,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("</sheetData>", "<row r=\"9\"><c r=\"C9\"><v>1E900000</v></c></row></sheetData>"));

        assertThat(workbooks.read(sheet, poisoned).problems())
                .extracting(CellProblem::row, CellProblem::key)
                .contains(tuple(9, "amount"));
    }

    @Test
    void refusesARowFarBelowAllOthers() {
        refuses(
                "workbook.rule.too-many-rows",
                sheet,
                changed(page -> page.createRow(900_000).createCell(0).setCellValue("Không có")));
    }

    @Test
    void passesOverRowsInWhichNothingStands() {
        FilledForm read = workbooks.read(sheet, changed(page -> {
            cell(page, 0).setCellValue(" \u00a0 ");
            Row third = page.createRow(FIRST_ROW + 7);
            third.createCell(0).setCellValue("Mô\u00a0hình ");
            third.createCell(1).setCellValue("Đường hoa");
            third.createCell(2).setCellValue("1");
        }));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(FIRST_ROW + 8);
            assertThat(row.text("kind")).isEqualTo("Mô hình");
            assertThat(row.text("title")).isEqualTo("Đường hoa");
        });
    }

    @Test
    void refusesAnothersAndAnOutdatedForm() {
        byte[] written = workbooks.write(sheet, List.of());

        refuses("workbook.rule.of-another", formOf("bang/2", "2"), written);
        refuses("workbook.rule.outdated", formOf("bang/1", "3"), written);
    }

    @Test
    void refusesAFormWhoseHeadsWereChanged() {
        refuses(
                "workbook.rule.heads-changed",
                sheet,
                changed(page -> page.getRow(2).getCell(1).setCellValue("Khác")));
        refuses("workbook.rule.heads-changed", sheet, changed(page -> page.removeRow(page.getRow(2))));
    }

    @Test
    void refusesMoreRowsThanItTakes() {
        refuses("workbook.rule.too-many-rows", sheet, changed(page -> {
            for (int row = 0; row < 51; row++) {
                page.createRow(FIRST_ROW + row).createCell(0).setCellValue("Mô hình");
            }
        }));
    }

    @Test
    void refusesAWorkbookThatIsNoForm() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            workbook.write(bytes);
        }

        refuses("workbook.rule.no-identity", sheet, bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "không phải Excel", "%PDF-1.7"})
    void refusesWhatIsNoWorkbook(String content) {
        refuses("workbook.rule.unreadable", sheet, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesABombBeforeItReadsIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                zip.write(zeros);
            }
        }

        refuses("workbook.rule.too-large", sheet, bytes.toByteArray());
    }

    @Test
    void fetchesNothingAndExpandsNoEntities() throws IOException {
        String hostile = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"bbbbbbbbbb\">]>";
        byte[] written = workbooks.write(sheet, List.of(Map.of("kind", "Mô hình", "title", "Việc", "amount", "1")));
        byte[] poisoned = replaced(
                written,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("\\?>", "?>" + hostile)
                        .replaceFirst(
                                "<sheetData>",
                                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;&b;</t></is></c></row>"));

        try {
            FilledForm read = workbooks.read(sheet, poisoned);
            assertThat(read.rows().toString()).doesNotContain("root:").doesNotContain("bbbbbbbbbb");
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.key()).startsWith("workbook.rule.");
        }
    }

    @Test
    void refusesOrReadsAnyDamagedFormButNeverFails() throws IOException {
        byte[] written = workbooks.write(
                sheet,
                List.of(Map.of("kind", "Mô hình", "title", "Việc", "amount", "1", "from", LocalDate.of(2026, 1, 1))));
        Random random = new Random(18);
        List<String> parts = List.of(
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "[Content_Types].xml");

        for (int round = 0; round < 400; round++) {
            String part = parts.get(random.nextInt(parts.size()));
            byte[] damaged = replaced(written, part, xml -> {
                StringBuilder text = new StringBuilder(xml);
                for (int hit = 0; hit < 1 + random.nextInt(6); hit++) {
                    int at = random.nextInt(text.length());
                    if (random.nextBoolean()) {
                        text.setCharAt(at, (char) (32 + random.nextInt(96)));
                    } else {
                        text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    }
                }
                return text.toString();
            });
            try {
                workbooks.read(sheet, damaged);
            } catch (BusinessRuleViolation refused) {
                assertThat(refused.key()).startsWith("workbook.rule.");
            }
        }
    }

    private void refuses(String key, FormSheet form, byte[] content) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> workbooks.read(form, content))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static FormSheet formOf(String subject, String state) {
        return new FormSheet(
                "Bảng đăng ký",
                subject,
                state,
                List.of("Mỗi dòng một việc."),
                List.of(
                        FormColumn.choice("kind", "Loại việc", true, 20, List.of("Mô hình", "Công trình")),
                        FormColumn.text("title", "Tên", true, null, 40, 200),
                        FormColumn.text("amount", "Số lượng", true, "Ví dụ: 3.130", 14, 100),
                        FormColumn.date("from", "Từ ngày", null)),
                50);
    }

    private static Cell cell(Sheet page, int column) {
        Row row = page.getRow(FIRST_ROW) == null ? page.createRow(FIRST_ROW) : page.getRow(FIRST_ROW);
        return row.createCell(column);
    }

    private byte[] changed(Consumer<Sheet> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbooks.write(sheet, List.of())))) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] zip, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(parts).containsKey(part);
        parts.computeIfPresent(
                part,
                (name, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream written = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : new ArrayList<>(parts.entrySet())) {
                written.putNextEntry(new ZipEntry(each.getKey()));
                written.write(each.getValue());
            }
        }
        return out.toByteArray();
    }
}
