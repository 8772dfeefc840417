package vn.chidao.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an organisation's lines for the year before its leader. */
public record SubmitSheet(
        String sheetId, List<SheetLine> lines, @Nullable String note) {

    public SubmitSheet {
        lines = List.copyOf(lines);
    }
}
