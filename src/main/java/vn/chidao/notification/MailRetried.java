package vn.chidao.notification;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator sent a given-up mail on its way again. */
public record MailRetried(String mailId, String recipientName) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "MAIL_RETRIED",
                "mail",
                mailId,
                null,
                null,
                Phrase.of("notification.act.mail-retried", recipientName),
                null);
    }
}
