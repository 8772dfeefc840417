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

    void send(String id, Message message, byte[] content) {
        if (!transport.isConfigured()) {
            throw BusinessRuleViolation.of("exchange.rule.no-mail-server");
        }
        if (message.theirs().address() == null) {
            throw BusinessRuleViolation.of("exchange.rule.mail-address-missing");
        }
        Said said = message.said();
        String code = codeOf(message);
        String sender = nameOf(message.ours());
        transport.deliver(new DocumentMail(
                id,
                message.theirs().address(),
                nameOf(message.theirs()),
                say(
                        "exchange.mail.subject." + said.kind().name(),
                        code,
                        message.document().subject()),
                say(
                        "exchange.mail.text." + said.kind().name(),
                        sender,
                        code,
                        message.document().subject(),
                        says(said),
                        said.words() == null ? "" : said.words()),
                attachments(message, code, content)));
    }

    private static String codeOf(Message message) {
        String code = message.document().code();
        return code == null ? "" : code;
    }

    private String nameOf(Party party) {
        if (party.unitId() != null) {
            return organizations.nameOf(party.unitId());
        }
        return party.organName() == null ? "" : party.organName();
    }

    private String says(Said said) {
        if (said.kind() == MessageKind.STATUS) {
            return say("ExchangeStatus." + said.statusCode());
        }
        return said.change() == null ? "" : say("OutsideChange." + said.change().name());
    }

    private static List<DocumentMail.File> attachments(Message message, String code, byte[] content) {
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
