package vn.chidao.identity;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords; nothing is tried before the wait is over. */
public final class TooManyAttempts extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many failures");
        this.wait = wait;
    }

    /** In whole minutes, never none. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
