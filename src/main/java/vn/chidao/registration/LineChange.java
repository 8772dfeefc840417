package vn.chidao.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of a sheet, line by line.
 *
 * @param before null of a line that is new
 * @param after null of a line that is gone
 */
public record LineChange(
        Difference kind,
        @Nullable SheetLine before,
        @Nullable SheetLine after) {

    /** How a line differs. */
    public enum Difference {
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * Lines that are the same are held against each other, see {@link SameLines}; the rest is new or gone.
     */
    public static List<LineChange> between(List<SheetLine> before, List<SheetLine> after) {
        SameLines same = SameLines.between(before, after);
        List<LineChange> changes = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            SheetLine old = before.get(at);
            SheetLine now = same.nowOf(at);
            if (now == null) {
                changes.add(new LineChange(Difference.REMOVED, old, null));
            } else if (!now.text().equals(old.text())) {
                changes.add(new LineChange(Difference.CHANGED, old, now));
            }
        }
        same.added().forEach(now -> changes.add(new LineChange(Difference.ADDED, null, now)));
        return List.copyOf(changes);
    }

    /** Whether the line is called otherwise than before. */
    boolean isRenamed() {
        return before != null && after != null && !before.title().equals(after.title());
    }

    public String title() {
        return Stream.of(after, before)
                .filter(Objects::nonNull)
                .findFirst()
                .map(SheetLine::title)
                .orElseThrow();
    }
}
