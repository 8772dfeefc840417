package vn.chidao.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A whole mail; {@code at} is business time, {@code path} the page of ours it leads to. */
public record MailView(
        String id,
        String recipientName,
        @Nullable String address,
        String subject,
        String text,
        String html,
        String path,
        MailStatus status,
        Instant at) {}
