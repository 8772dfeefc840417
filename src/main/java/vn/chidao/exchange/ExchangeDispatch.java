package vn.chidao.exchange;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Outbox;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.Sha256;

/**
 * Sends what has been ordered. A message is never lost; it is sent twice only when the program dies between sending and our
 * note of it, and then with the same bytes, which the receiver takes once. Several nodes may send at once.
 */
@Service
public class ExchangeDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeDispatch.class);

    private final ExchangeMessages messages;
    private final Composer composer;
    private final FileRoad files;
    private final MailRoad mails;
    private final MessageSource texts;

    ExchangeDispatch(
            ExchangeMessages messages, Composer composer, FileRoad files, MailRoad mails, MessageSource texts) {
        this.messages = messages;
        this.composer = composer;
        this.files = files;
        this.mails = mails;
        this.texts = texts;
    }

    /**
     * Sends every message that is due.
     *
     * @return how many were tried
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int dispatchDue() {
        int tried = 0;
        Optional<Outgoing> next = messages.claimNext();
        while (next.isPresent()) {
            tried++;
            send(next.get());
            next = messages.claimNext();
        }
        return tried;
    }

    private void send(Outgoing outgoing) {
        Message message = outgoing.message();
        try {
            byte[] content = content(outgoing);
            if (message.road() == OutsideRoad.EDXML) {
                files.send(outgoing.id(), composer.receiverOf(message), content);
            } else {
                mails.send(outgoing.id(), message, content);
            }
        } catch (BusinessRuleViolation refused) {
            // Somebody has to enter a code or an address first; until then each try says which.
            LOG.warn("message {} not sent: {}", outgoing.id(), refused.getMessage());
            messages.notSent(
                    outgoing, Phrase.of(refused.key(), refused.args().toArray()).in(texts));
            return;
        } catch (MailParseException e) {
            LOG.error("message {} cannot be sent and is given up", outgoing.id());
            messages.giveUp(outgoing, reason(e));
            return;
        } catch (IOException | RuntimeException e) {
            LOG.warn("message {} not sent, try {} of {}", outgoing.id(), outgoing.attempt(), Outbox.LAST_TRY, e);
            messages.notSent(outgoing, reason(e));
            return;
        }
        messages.sent(outgoing);
    }

    /** What was written at the first try is what each later one sends. */
    private byte[] content(Outgoing outgoing) {
        if (outgoing.payload() != null) {
            return outgoing.payload();
        }
        Composer.Letter letter = composer.compose(outgoing);
        if (letter == null) {
            return new byte[0];
        }
        messages.compose(outgoing, letter.content(), Sha256.of(letter.content()), letter.documentId());
        return letter.content();
    }

    private static String reason(Exception e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
