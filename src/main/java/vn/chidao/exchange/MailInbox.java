package vn.chidao.exchange;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Sha256;

/**
 * The mailbox for documents, where one is set. A mail is marked as read only after all that it brought is committed. Mails
 * with nothing for us in them are marked and stay where they are.
 */
@Service
public class MailInbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailInbox.class);

    private final Arrivals arrivals;
    private final Contacts contacts;
    private final ExchangeProperties properties;

    MailInbox(Arrivals arrivals, Contacts contacts, ExchangeProperties properties) {
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.properties = properties;
    }

    /**
     * Looks at each mail that has not been looked at.
     *
     * @return how many there were
     */
    public int poll() {
        ExchangeProperties.Imap imap = properties.imap();
        if (imap == null) {
            return 0;
        }
        int done = 0;
        try (Store store = session(imap).getStore(imap.protocol())) {
            store.connect(imap.host(), imap.port(), imap.username(), imap.password());
            try (Folder folder = store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    done += look(mail);
                }
            }
        } catch (MessagingException e) {
            LOG.error("the mailbox {} cannot be read; the next round tries again", imap, e);
        }
        return done;
    }

    private int look(Message mail) {
        try {
            take(mail);
            mail.setFlag(Flags.Flag.SEEN, true);
            return 1;
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.error("a mail stays unread; the next round tries again", e);
            return 0;
        }
    }

    private void take(Message mail) throws MessagingException, IOException {
        long most = properties.largestMessage().toBytes();
        // In base64 the bytes are a third more; what the server says of the size is checked again while reading.
        if (mail.getSize() > most / 3 * 4) {
            arrivals.refuse(incoming("", new byte[0], "", Sha256.of("mail:" + mail.getSize())), tooLarge());
            return;
        }
        BoundedBytes bytes = new BoundedBytes(most / 3 * 4 + most / 10);
        mail.writeTo(bytes);
        byte[] whole = bytes.toByteArray();
        MailParts parts;
        try {
            parts = MailParts.of(new ByteArrayInputStream(whole));
        } catch (MessagingException e) {
            arrivals.refuse(
                    incoming("", whole, "", Sha256.of(whole)), BusinessRuleViolation.of("exchange.rule.mail-broken"));
            return;
        }
        List<MailParts.File> exchanged = parts.named(".edxml");
        if (!exchanged.isEmpty()) {
            exchanged.forEach(file ->
                    arrivals.take(Incoming.message(OutsideRoad.MAIL, file.name(), file.content(), parts.from())));
            return;
        }
        if (parts.named(".pdf").isEmpty()) {
            LOG.info("a mail without a document is left in the mailbox");
            return;
        }
        Incoming kept = incoming(
                parts.subject(),
                whole,
                parts.from(),
                Sha256.of(parts.messageId() + parts.named(".pdf").get(0).sha256()));
        Optional<String> ours = parts.to().stream()
                .map(contacts::oursAt)
                .flatMap(Optional::stream)
                .findFirst();
        if (ours.isEmpty()) {
            arrivals.refuse(kept, BusinessRuleViolation.of("exchange.rule.not-ours"));
        } else {
            arrivals.keepForClerk(kept, ours.get(), parts.subject(), parts.named(".pdf"));
        }
    }

    private BusinessRuleViolation tooLarge() {
        return BusinessRuleViolation.of(
                "exchange.rule.too-large", properties.largestMessage().toMegabytes());
    }

    private static Incoming incoming(String subject, byte[] content, String from, String sha256) {
        return new Incoming(OutsideRoad.MAIL, subject, content, from, sha256);
    }

    private static Session session(ExchangeProperties.Imap imap) {
        Properties settings = new Properties();
        String prefix = "mail." + imap.protocol() + ".";
        settings.put(prefix + "connectiontimeout", "10000");
        settings.put(prefix + "timeout", "30000");
        settings.put(prefix + "peek", "true");
        settings.put(prefix + "ssl.checkserveridentity", "true");
        return Session.getInstance(settings);
    }

    private static final class BoundedBytes extends ByteArrayOutputStream {

        private final long most;

        BoundedBytes(long most) {
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            check(length);
            super.write(bytes, from, length);
        }

        @Override
        public synchronized void write(int one) {
            check(1);
            super.write(one);
        }

        private void check(int more) {
            if (count + (long) more > most) {
                throw new IllegalStateException("a mail larger than its server said");
            }
        }
    }
}
