package vn.chidao.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an accepted sheet's lines before the unit's leader as they are to be, with the reason. */
public record AmendSheet(
        String amendmentId,
        List<SheetLine> lines,
        @Nullable String note,
        @Nullable String reason) {

    public AmendSheet {
        lines = List.copyOf(lines);
    }
}
