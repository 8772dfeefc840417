package vn.chidao.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A channel as people read it.
 *
 * @param until its last day; null while it goes on
 */
public record MediaChannelView(
        String id,
        String unitId,
        MediaKind kind,
        String name,
        @Nullable String address,
        LocalDate since,
        @Nullable LocalDate until) {

    public boolean isOpen() {
        return until == null;
    }

    /** Whether something may have been put out on it on that day. */
    public boolean isOpenOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
