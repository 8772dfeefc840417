package vn.chidao.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets nobody can guess: 32 random bytes in base 64 as addresses take it. Who keeps one keeps its digest only. */
public final class Secret {

    /** In characters. */
    public static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    public static String drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
