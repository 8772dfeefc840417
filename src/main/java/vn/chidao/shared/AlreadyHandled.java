package vn.chidao.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody was faster: says who, in which position, and when. Becomes a 409 page with a way back. */
public final class AlreadyHandled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String personName;
    private final @Nullable String positionName;
    private final transient @Nullable Instant at;
    private final transient @Nullable Phrase change;

    /** {@code at} is business time; all three are null when the work went away without anybody completing it. */
    public AlreadyHandled(@Nullable String personName, @Nullable String positionName, @Nullable Instant at) {
        this(personName, positionName, at, null);
    }

    /** {@code change} says who changed what and when, where nothing was completed; null else. */
    public AlreadyHandled(
            @Nullable String personName, @Nullable String positionName, @Nullable Instant at, @Nullable Phrase change) {
        super("already handled by " + personName + ", " + positionName + " at " + at);
        this.personName = personName;
        this.positionName = positionName;
        this.at = at;
        this.change = change;
    }

    public @Nullable String personName() {
        return personName;
    }

    public @Nullable String positionName() {
        return positionName;
    }

    public @Nullable Instant at() {
        return at;
    }

    public @Nullable Phrase change() {
        return change;
    }
}
