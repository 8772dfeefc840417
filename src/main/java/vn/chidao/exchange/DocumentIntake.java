package vn.chidao.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chidao.document.DocumentNumber;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.exchange.MessageReading.Addressed;
import vn.chidao.extraction.TextExtraction;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.Arrival;
import vn.chidao.receiving.ArrivedDocument;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.shared.BusinessRuleViolation;

/** Documents that arrive: each is received by those of ours that it is for, or put before a clerk who says what it is. */
@Component
class DocumentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);

    private static final String SECRET_RULE = "extraction.rule.secret";

    private final ExchangeMessages messages;
    private final WaitingFiles files;
    private final OrganizationDirectory organizations;
    private final ArrivedDocuments arrived;
    private final ArrivingDocumentProcess desk;
    private final TextExtraction extraction;
    private final DocumentTypes types;

    DocumentIntake(
            ExchangeMessages messages,
            WaitingFiles files,
            OrganizationDirectory organizations,
            ArrivedDocuments arrived,
            ArrivingDocumentProcess desk,
            TextExtraction extraction,
            DocumentTypes types) {
        this.messages = messages;
        this.files = files;
        this.organizations = organizations;
        this.arrived = arrived;
        this.desk = desk;
        this.extraction = extraction;
        this.types = types;
    }

    /** @param ours whom it is for, at least one */
    Verdict take(String id, EdxmlMessage message, List<Addressed> ours, Message understood) {
        // Read before anything is kept: a document that bears a mark of secrecy is not for this road at all.
        String text = textOf(message.attachments());
        DocumentNumber number = MessageReading.number(message);
        LocalDate issuedOn = message.promulgation().date();
        List<ReceivedFile> kept = message.attachments().stream()
                .map(file -> files.store(file.name(), file.content()))
                .toList();
        if (number == null || issuedOn == null) {
            return askClerk(id, understood, kept);
        }
        String sender = understood.theirs().unitId();
        String issuer = sender == null ? MessageReading.nameOf(message.from()) : organizations.nameOf(sender);
        List<Arrival> brought = new ArrayList<>();
        for (Addressed to : ours) {
            Arrival arrival = arrived.take(new ArrivedDocument(
                    to.unitId(),
                    understood.road(),
                    issuer,
                    sender,
                    types.of(message.documentType(), number.notation()),
                    number,
                    issuedOn,
                    understood.document().subject(),
                    text,
                    kept));
            if (!arrival.known()) {
                messages.brought(id, arrival.receiptId(), to.unitId(), arrival.directiveId());
            }
            brought.add(arrival);
        }
        boolean known = brought.stream().allMatch(Arrival::known);
        MessageState state = known ? MessageState.KNOWN : MessageState.TAKEN;
        Arrival first = brought.get(0);
        messages.understood(
                id,
                state,
                understood.of(
                        first.directiveId(),
                        first.receiptId(),
                        understood.ours().unitId()));
        return new Verdict(state, null);
    }

    /** It does not say what it is: the clerk of whoever it is for reads its files and says so. */
    Verdict askClerk(String id, Message understood, List<ReceivedFile> kept) {
        String unit = understood.ours().unitId();
        if (unit == null) {
            throw new IllegalStateException("a document for nobody of ours");
        }
        messages.understood(id, MessageState.ATTENTION, understood);
        files.keep(id, kept);
        desk.ask(id, unit);
        return new Verdict(MessageState.ATTENTION, null);
    }

    /** What the first file that can be read says. */
    private @Nullable String textOf(List<EdxmlMessage.Attachment> attachments) {
        for (EdxmlMessage.Attachment attachment : attachments) {
            try {
                return extraction
                        .extract(attachment.name(), attachment.content())
                        .text();
            } catch (BusinessRuleViolation unread) {
                if (unread.key().startsWith(SECRET_RULE)) {
                    throw unread;
                }
                LOG.info("no text taken from a file that arrived: {}", unread.key());
            }
        }
        return null;
    }
}
