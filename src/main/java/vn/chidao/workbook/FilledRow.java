package vn.chidao.workbook;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row in which something stands.
 *
 * @param number as Excel counts it
 * @param cells texts and {@link LocalDate days} by the column's key; what stands in no readable cell is left out
 */
public record FilledRow(int number, Map<String, Object> cells) {

    public FilledRow {
        cells = Map.copyOf(cells);
    }

    /** What the cell says; null where nothing stands in it. */
    public @Nullable String text(String key) {
        Object cell = cells.get(key);
        return cell == null ? null : cell.toString();
    }

    public @Nullable LocalDate day(String key) {
        return cells.get(key) instanceof LocalDate day ? day : null;
    }
}
