package vn.chidao.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the sending of a directive to one addressee outside stands; the moments are business time.
 *
 * @param answeredAt when it first said that it has registered or returned it
 * @param late whether that was not on the day of sending, or has not come though the day is over
 */
public record SentLine(
        String receiptId,
        String unitName,
        Road road,
        String receiptStatus,
        MessageState state,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Integer statusCode,
        @Nullable String words,
        @Nullable Instant answeredAt,
        boolean late,
        boolean mayResend) {}
