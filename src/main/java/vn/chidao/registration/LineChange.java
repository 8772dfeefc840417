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

    /** Lines about the same work are held against each other; the rest is new or gone. */
    public static List<LineChange> between(List<SheetLine> before, List<SheetLine> after) {
        List<LineChange> changes = new ArrayList<>();
        for (SheetLine old : before) {
            SheetLine now =
                    after.stream().filter(old::isAboutTheSameAs).findFirst().orElse(null);
            if (now == null) {
                changes.add(new LineChange(Difference.REMOVED, old, null));
            } else if (!now.text().equals(old.text())) {
                changes.add(new LineChange(Difference.CHANGED, old, now));
            }
        }
        after.stream()
                .filter(now -> before.stream().noneMatch(now::isAboutTheSameAs))
                .forEach(now -> changes.add(new LineChange(Difference.ADDED, null, now)));
        return List.copyOf(changes);
    }

    public String title() {
        return Stream.of(after, before)
                .filter(Objects::nonNull)
                .findFirst()
                .map(SheetLine::title)
                .orElseThrow();
    }
}
