package vn.chidao.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.chidao.calendar.CalendarFile;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Phrase;

/** Hands one mail to the mail server, where one is set by {@code spring.mail.host}. */
@Component
public class MailTransport {

    private interface Content {

        MimeMultipart build() throws MessagingException;
    }

    private final ObjectProvider<JavaMailSender> sender;
    private final String host;
    private final NotificationProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;

    MailTransport(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            NotificationProperties properties,
            MessageSource messages,
            BusinessClock clock) {
        this.sender = sender;
        this.host = host;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
    }

    public boolean isConfigured() {
        return StringUtils.hasText(host) && sender.getIfAvailable() != null;
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @throws MailParseException when the mail itself is wrong and another try is useless
     * @throws org.springframework.mail.MailException when it may go better later
     */
    void send(MailOutbox.Outgoing mail) {
        JavaMailSender server = sender.getObject();
        server.send(message(mail, server.createMimeMessage()));
    }

    /**
     * As {@link #send(MailOutbox.Outgoing)}, a mail with files; whoever calls keeps it and tries again.
     *
     * @throws MailParseException when the mail itself is wrong and another try is useless
     * @throws org.springframework.mail.MailException when it may go better later
     */
    public void deliver(DocumentMail mail) {
        JavaMailSender server = sender.getObject();
        String messageId = "<" + mail.id() + "@" + properties.mail().host() + ">";
        server.send(message(
                server.createMimeMessage(),
                messageId,
                mail.address(),
                mail.recipientName(),
                mail.subject(),
                () -> withFiles(mail)));
    }

    private MimeMessage message(MailOutbox.Outgoing mail, MimeMessage message) {
        return message(
                message,
                mail.messageId(),
                mail.address(),
                mail.recipientName(),
                mail.subject(),
                () -> alternatives(mail));
    }

    private MimeMessage message(
            MimeMessage message, String messageId, String to, String recipient, String subject, Content content) {
        try {
            message.setFrom(address(
                    properties.mail().from(), Phrase.of("shared.product.name").in(messages)));
            message.setRecipient(MimeMessage.RecipientType.TO, address(to, recipient));
            message.setSubject(HeaderText.oneLine(subject), StandardCharsets.UTF_8.name());
            message.setHeader("Message-ID", messageId);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(clock.realInstant()));
            message.setContent(content.build());
            return message;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new MailParseException(e);
        } catch (MessagingException e) {
            throw new MailSendException("message could not be built", e);
        }
    }

    private static InternetAddress address(String address, String name)
            throws AddressException, UnsupportedEncodingException {
        InternetAddress strict = new InternetAddress(address, true);
        strict.setPersonal(HeaderText.oneLine(name), StandardCharsets.UTF_8.name());
        return strict;
    }

    private static MimeMultipart withFiles(DocumentMail mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("mixed", part(mail.text(), "plain"));
        for (DocumentMail.File file : mail.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(encoded(HeaderText.oneLine(file.name())));
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static String encoded(String fileName) throws MessagingException {
        try {
            return MimeUtility.encodeText(fileName, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("file name", e);
        }
    }

    /** Text first, the richest last: a reader shows the last it understands, and calendars look for theirs. */
    private static MimeMultipart alternatives(MailOutbox.Outgoing mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        if (mail.calendar() != null) {
            parts.addBodyPart(invitation(mail.calendar()));
        }
        return parts;
    }

    private static BodyPart invitation(String calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = CalendarFile.MEDIA_TYPE + "; charset=UTF-8; method=" + CalendarFile.methodOf(calendar);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    private static BodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
