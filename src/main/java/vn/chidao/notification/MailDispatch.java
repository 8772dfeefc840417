package vn.chidao.notification;

import jakarta.mail.SendFailedException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.Outbox;

/**
 * Sends what the outbox holds. A mail is never lost; it is sent twice only when the program dies between the server's
 * answer and our note of it, and then with the same Message-ID. Several nodes may send at once.
 */
@Service
public class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    private final MailOutbox outbox;
    private final MailTransport transport;

    MailDispatch(MailOutbox outbox, MailTransport transport) {
        this.outbox = outbox;
        this.transport = transport;
    }

    /**
     * Sends every mail that is due, and stops early when the server does not answer. Without a mail server it marks
     * them as kept.
     *
     * @return how many mails were tried or kept
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int dispatchDue() {
        if (!transport.isConfigured()) {
            return outbox.keepAll();
        }
        int tried = 0;
        boolean serverAnswers = true;
        while (serverAnswers) {
            Optional<MailOutbox.Outgoing> next = outbox.claimNext();
            if (next.isEmpty()) {
                break;
            }
            tried++;
            serverAnswers = send(next.get());
        }
        return tried;
    }

    /** Whether it makes sense to try the next mail at once. */
    private boolean send(MailOutbox.Outgoing mail) {
        try {
            transport.send(mail);
        } catch (MailParseException e) {
            LOG.error("mail {} cannot be sent and is given up", mail.id());
            outbox.giveUp(mail, reason(e));
            return true;
        } catch (MailException e) {
            LOG.warn("mail {} not sent, try {} of {}", mail.id(), mail.attempt(), Outbox.LAST_TRY);
            outbox.notSent(mail, reason(e));
            return isRecipientRefused(e);
        } catch (RuntimeException e) {
            // A fault of ours in one mail must not keep the others waiting: it counts as a try like any other.
            LOG.error("mail {} failed, try {} of {}", mail.id(), mail.attempt(), Outbox.LAST_TRY, e);
            outbox.notSent(mail, reason(e));
            return true;
        }
        outbox.sent(mail);
        return true;
    }

    private static boolean isRecipientRefused(MailException e) {
        if (e instanceof MailSendException refused) {
            for (Exception each : refused.getMessageExceptions()) {
                if (each instanceof SendFailedException) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String reason(RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (e instanceof MailSendException refused && refused.getMessageExceptions().length > 0) {
            cause = NestedExceptionUtils.getMostSpecificCause(refused.getMessageExceptions()[0]);
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
