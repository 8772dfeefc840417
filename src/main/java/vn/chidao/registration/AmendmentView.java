package vn.chidao.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an accepted sheet as people read it.
 *
 * @param versionNumber the version that is asked for; null before it was submitted
 * @param lines those of that version; empty before
 * @param note what was written below them
 */
public record AmendmentView(
        String id,
        String sheetId,
        int number,
        String reason,
        AmendmentStatus status,
        @Nullable Integer versionNumber,
        String proposedBy,
        @Nullable String proposedByPosition,
        Instant proposedAt,
        List<SheetLine> lines,
        @Nullable String note) {

    public AmendmentView {
        lines = List.copyOf(lines);
    }

    public boolean isOpen() {
        return status.isOpen();
    }
}
