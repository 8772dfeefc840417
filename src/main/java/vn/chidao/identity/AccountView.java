package vn.chidao.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param positions those the person holds today
 * @param temporaryUntil until when a password handed out by an administrator is good; null where there is none
 */
public record AccountView(
        String username,
        String personName,
        List<String> positions,
        @Nullable String email,
        boolean administrator,
        boolean designer,
        boolean enabled,
        @Nullable Instant lastSignInAt,
        @Nullable Instant temporaryUntil) {}
