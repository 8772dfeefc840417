package vn.chidao.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail in a list; {@code at} is business time. */
public record MailLine(
        String id, String recipientName, @Nullable String address, String subject, MailStatus status, Instant at) {}
