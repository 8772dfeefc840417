package vn.chidao.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest daily mail to an administrator, in real time.
 *
 * @param sentAt when the mail server took it, or null
 */
public record SelfTestView(
        String recipientName,
        MailStatus status,
        Instant writtenAt,
        @Nullable Instant sentAt) {}
