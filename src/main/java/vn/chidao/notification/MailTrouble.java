package vn.chidao.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail that has not left: given up, or waiting for its first or next try. {@code since} is real time. */
public record MailTrouble(
        String id,
        String recipientName,
        @Nullable String address,
        String subject,
        MailStatus status,
        int attempts,
        @Nullable String lastError,
        Instant since) {

    public boolean isFailed() {
        return status == MailStatus.FAILED;
    }
}
