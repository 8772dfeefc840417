package vn.chidao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list to take away whose cells are all text: whatever somebody wrote stays what he wrote and never becomes a formula,
 * not even when its cell is typed into.
 */
public final class ListWorkbook {

    private static final int ROWS_KEPT = 1_000;

    private ListWorkbook() {}

    public static byte[] of(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "ChiDao", "1.0");
        Worksheet sheet = workbook.newWorksheet("1");
        try {
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, cells.get(column));
                        sheet.style(row, column).format("@").set();
                    }
                }
                if (row % ROWS_KEPT == ROWS_KEPT - 1) {
                    sheet.flush();
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainZip.of(bytes.toByteArray());
    }
}
