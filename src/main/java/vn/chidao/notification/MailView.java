package vn.chidao.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A whole mail.
 *
 * @param text null, as {@code html}, where its content is closed to whoever asks
 * @param path the page of ours it leads to
 * @param at business time
 */
public record MailView(
        String id,
        String recipientName,
        @Nullable String address,
        String subject,
        @Nullable String text,
        @Nullable String html,
        String path,
        MailStatus status,
        Instant at) {}
