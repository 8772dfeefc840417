package vn.chidao.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chidao.testing.SmallMemory;

/**
 * Takes filled-in forms in a process of its own with little memory: reads each, hands back a marked copy where a cell is
 * wrong and the form written anew where none is, and prints a line for each.
 */
final class FormReading {

    private FormReading() {}

    /** A form of 5,000 rows and ten columns, as a sheet of registration has them. */
    static final FormSheet SHEET = new FormSheet(
            "Bảng đăng ký",
            "bang/1",
            "1",
            List.of("Mỗi dòng một việc."),
            List.of(
                    FormColumn.choice("content", "Nội dung", true, 30, List.of("Kinh tế", "Văn hóa", "Môi trường")),
                    FormColumn.choice("kind", "Loại việc", true, 20, List.of("Mô hình", "Công trình")),
                    FormColumn.text("title", "Tên", true, null, 40, 200),
                    FormColumn.text("place", "Khu dân cư", false, null, 30, 200),
                    FormColumn.text("quantity", "Số lượng", true, null, 14, 200),
                    FormColumn.text("unit", "Đơn vị tính", true, null, 14, 50),
                    FormColumn.date("from", "Từ ngày", null),
                    FormColumn.date("to", "Đến ngày", null),
                    FormColumn.text("partner", "Phối hợp", false, null, 30, 200),
                    FormColumn.text("means", "Nguồn lực", false, null, 30, 500)),
            5_000);

    /** @param kind of every row; one that is not offered makes every row wrong */
    static byte[] filled(String kind) {
        return Forms.workbooks()
                .write(
                        SHEET,
                        IntStream.rangeClosed(1, SHEET.mostRows())
                                .mapToObj(row -> Map.<String, Object>of(
                                        "content",
                                        "Môi trường",
                                        "kind",
                                        kind,
                                        "title",
                                        "Con đường hoa số " + row,
                                        "place",
                                        "Khu dân cư số " + row % 300,
                                        "quantity",
                                        String.valueOf(row),
                                        "unit",
                                        "mét",
                                        "from",
                                        LocalDate.of(2026, 1, 1).plusDays(row % 300),
                                        "to",
                                        LocalDate.of(2026, 12, 31),
                                        "partner",
                                        "Đoàn Thanh niên, Hội Phụ nữ",
                                        "means",
                                        row + " triệu đồng vận động"))
                                .toList());
    }

    public static void main(String[] files) throws IOException {
        FormWorkbooks workbooks = Forms.workbooks();
        SmallMemory.measure(files, content -> {
            FilledForm read = workbooks.read(SHEET, content);
            if (!read.problems().isEmpty()) {
                workbooks.mark(SHEET, read.rows(), read.problems());
                return "marked-" + read.problems().size();
            }
            workbooks.write(SHEET, read.rows().stream().map(FilledRow::cells).toList());
            return "taken-" + read.rows().size();
        });
    }
}
