package vn.chidao.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody is signed in.
 *
 * @param id names the session and opens nothing
 * @param userAgent what the browser says of itself
 * @param since when this sign-in was
 * @param lastSeen to the minute
 */
public record SessionView(
        String id, @Nullable String userAgent, @Nullable String address, Instant since, Instant lastSeen) {}
