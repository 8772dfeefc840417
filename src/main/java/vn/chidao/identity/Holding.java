package vn.chidao.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person in one of the positions he holds: a position may have several holders, and a person several positions. */
public record Holding(String positionId, String personId) {

    /** As forms carry it. No position's id has a slash in it. */
    public String key() {
        return positionId + "/" + personId;
    }

    /** What {@link #key} gave; empty for anything else. */
    public static Optional<Holding> parse(@Nullable String key) {
        int slash = key == null ? -1 : key.indexOf('/');
        return slash < 1 || slash == key.length() - 1
                ? Optional.empty()
                : Optional.of(new Holding(key.substring(0, slash), key.substring(slash + 1)));
    }
}
