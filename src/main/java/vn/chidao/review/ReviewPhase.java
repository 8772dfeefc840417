package vn.chidao.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A phase of the campaign, as the settings name it.
 *
 * @param to its last day; null while it goes on
 * @param source what says so
 * @param assumed whether the source does not give these days
 */
public record ReviewPhase(
        String code, String name, LocalDate from, @Nullable LocalDate to, String source, boolean assumed) {

    public ReviewPhase {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to");
        }
    }

    /** Whether some day of this stretch lies in it. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (to == null || !first.isAfter(to));
    }

    boolean overlaps(ReviewPhase other) {
        return touches(other.from, other.to == null ? LocalDate.MAX : other.to);
    }
}
