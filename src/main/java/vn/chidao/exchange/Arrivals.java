package vn.chidao.exchange;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.changing.ArrivingChanges;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.OutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentNumber;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.edxml.EdxmlStatus;
import vn.chidao.exchange.ExchangeMessages.Brought;
import vn.chidao.exchange.ExchangeMessages.Waiting;
import vn.chidao.extraction.TextExtraction;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.Arrival;
import vn.chidao.receiving.ArrivedDocument;
import vn.chidao.receiving.ArrivedDocuments;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.receiving.ReceiptStatus;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/**
 * What arrives, by whichever road. Each message is taken in one transaction with all that it brings, once: whoever is killed
 * before it is put aside finds it taken when it comes up again. Nothing in it is trusted, and nothing of it is carried out.
 */
@Component
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private static final String SECRET_RULE = "extraction.rule.secret";
    private static final int LONGEST_SUBJECT = 500;

    private final ExchangeMessages messages;
    private final Contacts contacts;
    private final OrganizationDirectory organizations;
    private final ArrivedDocuments arrived;
    private final ReceiptManagement receipts;
    private final Optional<ArrivingChanges> changes;
    private final ArrivingChangeProcess desk;
    private final DirectiveCatalog directives;
    private final DocumentArchive archive;
    private final TextExtraction extraction;
    private final DocumentTypes types;
    private final MessageSource texts;
    private final TransactionTemplate transaction;

    Arrivals(
            ExchangeMessages messages,
            Contacts contacts,
            OrganizationDirectory organizations,
            ArrivedDocuments arrived,
            ReceiptManagement receipts,
            Optional<ArrivingChanges> changes,
            ArrivingChangeProcess desk,
            DirectiveCatalog directives,
            DocumentArchive archive,
            TextExtraction extraction,
            DocumentTypes types,
            MessageSource texts,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.contacts = contacts;
        this.organizations = organizations;
        this.arrived = arrived;
        this.receipts = receipts;
        this.changes = changes;
        this.desk = desk;
        this.directives = directives;
        this.archive = archive;
        this.extraction = extraction;
        this.types = types;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a message of the exchange, or refuses it with a reason; what has come before gets the answer it got then. */
    Verdict take(Incoming incoming) {
        Verdict verdict = once(incoming, () -> {
            String id = note(incoming);
            return EdxmlStatus.read(incoming.content())
                    .map(status -> takeStatus(id, incoming, status))
                    .orElseGet(() -> takeMessage(id, incoming, EdxmlReader.read(incoming.content())));
        });
        readAgainWhatCameTooEarly();
        return verdict;
    }

    /** Keeps a mail without a message but with a document: a clerk has to say what it is. */
    Verdict keepForClerk(Incoming incoming, String ownUnitId, String subject) {
        return once(incoming, () -> {
            String id = note(incoming);
            messages.understood(
                    id,
                    MessageState.ATTENTION,
                    new Message(
                            incoming.road(),
                            Said.document(null),
                            new Cited(null, null, null, subject),
                            Party.unit(ownUnitId),
                            new Party(null, null, null, incoming.address()),
                            null,
                            null));
            return new Verdict(MessageState.ATTENTION, null);
        });
    }

    /** Notes that something is refused before it is read. */
    Verdict refuse(Incoming incoming, BusinessRuleViolation refusal) {
        return once(incoming, () -> {
            throw refusal;
        });
    }

    private Verdict once(Incoming incoming, Supplier<Verdict> work) {
        Optional<Verdict> before = messages.verdictOf(incoming.sha256());
        if (before.isPresent()) {
            LOG.info(
                    "message {} has come before: {}",
                    incoming.sha256(),
                    before.get().state());
            return before.get();
        }
        try {
            return transaction.execute(status -> work.get());
        } catch (AlreadyTaken other) {
            return messages.verdictOf(incoming.sha256()).orElseThrow();
        } catch (BusinessRuleViolation refused) {
            String reason = Phrase.of(refused.key(), refused.args().toArray()).in(texts);
            LOG.warn("message {} refused: {}", incoming.sha256(), refused.key());
            transaction.executeWithoutResult(
                    status -> messages.arrived(incoming, incoming.sha256(), MessageState.REFUSED, reason));
            return new Verdict(MessageState.REFUSED, reason);
        }
    }

    private String note(Incoming incoming) {
        return messages.arrived(incoming, incoming.sha256(), MessageState.TAKEN, null)
                .orElseThrow(AlreadyTaken::new);
    }

    private Verdict takeMessage(String id, Incoming incoming, EdxmlMessage message) {
        Organ from = message.from();
        if (!Contacts.isCode(from.id())) {
            throw BusinessRuleViolation.of("exchange.rule.sender-code");
        }
        List<Addressed> ours = ours(message.to());
        if (ours.isEmpty()) {
            throw BusinessRuleViolation.of("exchange.rule.not-ours");
        }
        Message understood = understood(message, ours.get(0), incoming);
        return message.business().docType() == DocType.NEW
                ? takeDocument(id, message, ours, understood)
                : takeChange(id, understood, unitIds(ours), message.business());
    }

    private Verdict takeDocument(String id, EdxmlMessage message, List<Addressed> ours, Message understood) {
        DocumentNumber number = number(message);
        LocalDate issuedOn = message.promulgation().date();
        if (number == null || issuedOn == null) {
            messages.understood(id, MessageState.ATTENTION, understood);
            return new Verdict(MessageState.ATTENTION, null);
        }
        List<ReceivedFile> files = store(message.attachments());
        String text = textOf(message.attachments());
        String sender = understood.theirs().unitId();
        String issuer = sender == null ? nameOf(message.from()) : organizations.nameOf(sender);
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
                    files));
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

    /**
     * Roads overtake each other: a change may be here before the document that it changes. What then is refused waits for the
     * clerk as it did, now with its document.
     */
    private void readAgainWhatCameTooEarly() {
        for (Waiting early : messages.changesWhoseDocumentHasCome()) {
            try {
                transaction.executeWithoutResult(
                        status -> messages.waitingChange(early.id()).ifPresent(this::readAgain));
            } catch (BusinessRuleViolation refused) {
                LOG.warn("change {} cannot be carried out: {}", early.id(), refused.key());
                transaction.executeWithoutResult(status -> whatCame(early.message(), null).stream()
                        .findFirst()
                        .ifPresent(first ->
                                messages.understood(early.id(), MessageState.ATTENTION, first.about(early.message()))));
            }
        }
    }

    private void readAgain(Waiting early) {
        boolean isStatus = EdxmlStatus.read(early.content()).isPresent();
        EdxmlMessage message = isStatus ? null : EdxmlReader.read(early.content());
        Verdict now = message == null
                ? takeChange(early.id(), early.message(), null, null)
                : takeChange(early.id(), early.message(), unitIds(ours(message.to())), message.business());
        if (now.state() == MessageState.TAKEN) {
            desk.end(early.id(), Phrase.of("exchange.words.document-came").in(texts));
        }
    }

    private List<Brought> whatCame(Message change, @Nullable Set<String> units) {
        return messages.whatCame(change).stream()
                .filter(brought -> units == null || units.contains(brought.unitId()))
                .toList();
    }

    /**
     * A recall, update or replacement. Where it is not certain what is done to which document, the clerk has to say so.
     *
     * @param units of ours that are told; null for all that have the document
     * @param business what the message says of it; null where all it says is that the document is recalled
     */
    private Verdict takeChange(
            String id, Message understood, @Nullable Set<String> units, @Nullable Business business) {
        List<Brought> concerned = whatCame(understood, units);
        Brought first = concerned.isEmpty() ? null : concerned.get(0);
        Message about = first == null ? understood : first.about(understood);
        Optional<ChangeKind> kind =
                first == null || changes.isEmpty() ? Optional.empty() : kindOf(understood, first, business);
        kind.ifPresent(certain -> {
            ChangingPaper paper = business == null ? ChangingPaper.NONE : ChangingPaper.read(business);
            String words = understood.said().words();
            concerned.forEach(brought -> changes.get()
                    .take(brought.receiptId(), certain, words == null ? "" : words, paper.number(), paper.issuedOn()));
        });
        MessageState state = kind.isPresent() ? MessageState.TAKEN : MessageState.ATTENTION;
        messages.understood(id, state, about);
        String unit = about.ours().unitId();
        if (kind.isEmpty() && unit != null) {
            desk.ask(id, about.directiveId(), unit);
        }
        return new Verdict(state, null);
    }

    private Optional<ChangeKind> kindOf(Message understood, Brought concerned, @Nullable Business business) {
        OutsideChange change = understood.said().change();
        if (change == null) {
            throw new IllegalStateException("no change");
        }
        return business == null
                ? Optional.of(ChangeKind.RECALL)
                : ChangeReading.kindOf(
                        change,
                        business,
                        ChangingPaper.read(business),
                        directives.require(concerned.directiveId()).type());
    }

    private Verdict takeStatus(String id, Incoming incoming, EdxmlStatus status) {
        String unitId = contacts.unitOf(status.from().id())
                .orElseThrow(() -> BusinessRuleViolation.of("exchange.rule.status-sender"));
        if (incoming.road() == OutsideRoad.MAIL && !isItsAddress(unitId, incoming.address())) {
            throw BusinessRuleViolation.of("exchange.rule.status-address");
        }
        String words = shortened(status.description());
        boolean recall = status.code() == StatusCode.RECALL_REQUESTED;
        Cited document = new Cited(
                status.responseFor().documentId(),
                status.responseFor().code(),
                status.responseFor().promulgatedOn(),
                status.responseFor().code());
        Message understood = new Message(
                incoming.road(),
                recall ? Said.change(OutsideChange.RECALL, null, words) : Said.status(status.code(), words),
                document,
                Party.unit(contacts.unitOf(status.responseFor().organId())
                        .filter(unit -> recall && contacts.of(unit).receivesHere())
                        .orElse(null)),
                new Party(unitId, status.from().id(), organizations.nameOf(unitId), incoming.address()),
                null,
                null);
        if (recall) {
            return takeChange(id, understood, null, null);
        }
        String receiptId = messages.receiptSent(document.documentId(), unitId)
                .orElseThrow(() -> BusinessRuleViolation.of("exchange.rule.status-unknown-document"));
        MessageState state = answer(receiptId, status.code(), words);
        messages.understood(id, state, understood.of(messages.directiveOf(receiptId), receiptId, null));
        return new Verdict(state, null);
    }

    private MessageState answer(String receiptId, int code, String words) {
        boolean toRecall = code == StatusCode.AGREES_TO_RECALL || code == StatusCode.REFUSES_RECALL;
        if (toRecall && changes.isPresent()) {
            changes.get().takeAnswer(receiptId, code == StatusCode.AGREES_TO_RECALL, words);
            return MessageState.TAKEN;
        }
        Optional<ReceiptStatus> said = StatusCode.receipt(code);
        if (said.isEmpty()) {
            return MessageState.ATTENTION;
        }
        if (said.get() == ReceiptStatus.RETURNED && words.isBlank()) {
            throw BusinessRuleViolation.of("exchange.rule.return-without-reason");
        }
        receipts.takeAnswer(receiptId, said.get(), words);
        return MessageState.TAKEN;
    }

    private boolean isItsAddress(String unitId, @Nullable String address) {
        String known = contacts.of(unitId).mailAddress();
        return known != null && known.equalsIgnoreCase(address);
    }

    /** Those of the receivers that are reached here. */
    private List<Addressed> ours(List<Organ> to) {
        List<Addressed> ours = new ArrayList<>();
        for (Organ organ : to) {
            contacts.unitOf(organ.id())
                    .filter(unit -> contacts.of(unit).receivesHere())
                    .filter(unit ->
                            ours.stream().noneMatch(other -> other.unitId().equals(unit)))
                    .ifPresent(unit -> ours.add(new Addressed(unit, organ.id())));
        }
        return ours;
    }

    private static Set<String> unitIds(List<Addressed> ours) {
        return ours.stream().map(Addressed::unitId).collect(Collectors.toSet());
    }

    private Message understood(EdxmlMessage message, Addressed first, Incoming incoming) {
        Business business = message.business();
        boolean isNew = business.docType() == DocType.NEW;
        String documentId = isNew || business.documentId().isEmpty() ? message.documentId() : business.documentId();
        String words = shortened(business.reason().isEmpty() ? message.content() : business.reason());
        String subject = shortened(message.subject());
        DocumentNumber number = number(message);
        return new Message(
                incoming.road(),
                isNew
                        ? Said.document(words)
                        : Said.change(OutsideChange.valueOf(business.docType().name()), null, words),
                new Cited(
                        documentId.isEmpty() ? nameless(message) : documentId,
                        number == null ? shortened(written(message.code())) : number.toString(),
                        message.promulgation().date(),
                        subject.isEmpty() ? shortened(incoming.name()) : subject),
                new Party(first.unitId(), first.code(), null, null),
                new Party(
                        contacts.unitOf(message.from().id()).orElse(null),
                        message.from().id(),
                        shortened(nameOf(message.from())),
                        incoming.address()),
                null,
                null);
    }

    /** Who gives his documents no id means one by number and day; without this all that he ever sent would be one. */
    private static String nameless(EdxmlMessage message) {
        return Composer.documentId(message.from().id(), message.promulgation().date(), written(message.code()));
    }

    private static String written(EdxmlMessage.Code code) {
        return code.number().isEmpty() ? code.notation() : code.number() + "-" + code.notation();
    }

    private static @Nullable DocumentNumber number(EdxmlMessage message) {
        try {
            return DocumentNumber.parse(
                    message.code().number() + "-" + message.code().notation());
        } catch (BusinessRuleViolation unreadable) {
            return null;
        }
    }

    private static String nameOf(Organ organ) {
        return organ.name().isEmpty() ? organ.id() : organ.name();
    }

    private List<ReceivedFile> store(List<EdxmlMessage.Attachment> attachments) {
        List<ReceivedFile> files = new ArrayList<>();
        for (EdxmlMessage.Attachment attachment : attachments) {
            StoredFile stored = archive.store(
                    attachment.name(), new ByteArrayInputStream(attachment.content()), "exchange.arrived");
            files.add(new ReceivedFile(stored.id(), stored.fileName(), stored.sha256()));
        }
        return files;
    }

    /** What the first file that can be read says. A document that bears a mark of secrecy is not for this road at all. */
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

    private static String shortened(String text) {
        String clean = text.strip();
        return clean.length() <= LONGEST_SUBJECT ? clean : clean.substring(0, LONGEST_SUBJECT);
    }

    /** One of ours, and the code under which it was addressed. */
    private record Addressed(String unitId, String code) {}

    /** Another node took the same message meanwhile. */
    private static final class AlreadyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
