package vn.chidao.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list; the moments are business time.
 *
 * @param partner the other side, as far as it is known
 */
public record MessageLine(
        String id,
        boolean out,
        Road road,
        MessageKind kind,
        @Nullable Integer statusCode,
        MessageState state,
        String partner,
        @Nullable String documentCode,
        String subject,
        @Nullable String words,
        int attempts,
        @Nullable String lastError,
        Instant at) {

    public boolean isFailed() {
        return state == MessageState.FAILED;
    }

    public boolean isTrouble() {
        return state == MessageState.FAILED || state == MessageState.REFUSED || state == MessageState.ATTENTION;
    }
}
