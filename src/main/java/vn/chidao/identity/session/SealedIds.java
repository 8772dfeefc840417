package vn.chidao.identity.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import vn.chidao.identity.SignedInSessions;

/**
 * Draws what a browser's cookie will say and gives the store its digest as the id. The secret itself is handed over
 * once, to whoever has just had it drawn on this thread.
 */
class SealedIds implements SessionIdGenerator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<String> drawn = new ThreadLocal<>();

    @Override
    public String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        drawn.set(secret);
        return SignedInSessions.sealed(secret);
    }

    String takeSecret() {
        String secret = drawn.get();
        if (secret == null) {
            throw new IllegalStateException("no session id has been drawn on this thread");
        }
        drawn.remove();
        return secret;
    }
}
