package vn.chidao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.notification.DocumentMail;
import vn.chidao.notification.MailTransport;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/** Sends a message as a mail: its words for people, its document, and the same message as a file for systems. */
@Component
class MailRoad {

    private static final String PDF = "application/pdf";
    private static final String XML = "application/xml";

    private final MailTransport transport;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    MailRoad(MailTransport transport, OrganizationDirectory organizations, MessageSource messages) {
        this.transport = transport;
        this.organizations = organizations;
        this.messages = messages;
    }

    void send(Outgoing message, byte[] content) {
        if (!transport.isConfigured()) {
            throw BusinessRuleViolation.of("exchange.rule.no-mail-server");
        }
        if (message.address() == null) {
            throw BusinessRuleViolation.of("exchange.rule.mail-address-missing");
        }
        String code = message.documentCode() == null ? "" : message.documentCode();
        String sender = message.ownUnitId() == null ? "" : organizations.nameOf(message.ownUnitId());
        String receiver = message.unitId() == null ? message.organName() : organizations.nameOf(message.unitId());
        transport.deliver(new DocumentMail(
                message.id(),
                message.address(),
                receiver == null ? "" : receiver,
                say("exchange.mail.subject." + message.kind().name(), code, message.subject()),
                say(
                        "exchange.mail.text." + message.kind().name(),
                        sender,
                        code,
                        message.subject(),
                        says(message),
                        message.words() == null ? "" : message.words()),
                attachments(message, code, content)));
    }

    private String says(Outgoing message) {
        if (message.kind() == MessageKind.STATUS) {
            return say("ExchangeStatus." + message.statusCode());
        }
        return message.change() == null
                ? ""
                : say("OutsideChange." + message.change().name());
    }

    private static List<DocumentMail.File> attachments(Outgoing message, String code, byte[] content) {
        String name = code.replace('/', '-');
        if (content.length == 0) {
            return List.of();
        }
        if (content[0] != '<') {
            return List.of(new DocumentMail.File(name + ".pdf", PDF, content));
        }
        List<DocumentMail.File> files = new ArrayList<>();
        if (message.kind() != MessageKind.STATUS) {
            for (EdxmlMessage.Attachment file : EdxmlReader.read(content).attachments()) {
                files.add(new DocumentMail.File(file.name(), file.contentType(), file.content()));
            }
        }
        files.add(new DocumentMail.File(name + ".edxml", XML, content));
        return files;
    }

    private String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
