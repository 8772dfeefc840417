package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** First and last day of something; no last day while no end is known. */
record Life(LocalDate from, @Nullable LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Life other) {
        return contains(other.from) || other.contains(from);
    }

    /** Whether the other lies within this one, to its last day. */
    boolean covers(Life other) {
        return contains(other.from) && (to == null || other.to != null && !other.to.isAfter(to));
    }
}
