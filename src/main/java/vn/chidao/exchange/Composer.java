package vn.chidao.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.OutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.RecipientView;
import vn.chidao.directive.SignatureView;
import vn.chidao.document.DocumentArchive;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlMessage.AnsweredDocument;
import vn.chidao.edxml.EdxmlMessage.Attachment;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.Code;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlMessage.OtherInfo;
import vn.chidao.edxml.EdxmlMessage.Promulgation;
import vn.chidao.edxml.EdxmlMessage.Signer;
import vn.chidao.edxml.EdxmlMessage.Staff;
import vn.chidao.edxml.EdxmlMessage.Trace;
import vn.chidao.edxml.EdxmlMessage.Type;
import vn.chidao.edxml.EdxmlStatus;
import vn.chidao.edxml.EdxmlWriter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Writes what is sent. A message goes by mail also where an organisation has no code; then it is its PDF alone. */
@Component
class Composer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final String PDF = "application/pdf";

    private final Contacts contacts;
    private final OrganizationDirectory organizations;
    private final DirectiveCatalog directives;
    private final ChangeCatalog changes;
    private final DirectiveOnPaper paper;
    private final DocumentArchive archive;
    private final MessageSource messages;

    Composer(
            Contacts contacts,
            OrganizationDirectory organizations,
            DirectiveCatalog directives,
            ChangeCatalog changes,
            DirectiveOnPaper paper,
            DocumentArchive archive,
            MessageSource messages) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.directives = directives;
        this.changes = changes;
        this.paper = paper;
        this.archive = archive;
        this.messages = messages;
    }

    /**
     * The bytes to send; null for a mail that has nothing but its words.
     *
     * @throws BusinessRuleViolation when something the road needs is not known
     */
    @Nullable
    Letter compose(Outgoing outgoing) {
        Message message = outgoing.message();
        Organ from =
                organ(new Party(present(message.ours().unitId()), message.ours().organId(), null, null));
        Organ to = organ(message.theirs());
        boolean coded = !from.id().isEmpty() && !to.id().isEmpty();
        if (!coded && message.road() == OutsideRoad.EDXML) {
            throw BusinessRuleViolation.of("exchange.rule.no-code", from.id().isEmpty() ? from.name() : to.name());
        }
        return switch (message.kind()) {
            case STATUS -> coded ? status(message, outgoing.orderedAt(), from) : null;
            case DOCUMENT, CHANGE -> document(message, outgoing.orderedAt(), from, to, coded);
            case UNREAD -> throw new IllegalStateException(outgoing.id() + " is not to be sent");
        };
    }

    /**
     * The code of whoever it goes to.
     *
     * @throws BusinessRuleViolation when he has none
     */
    String receiverOf(Message message) {
        Organ to = organ(message.theirs());
        if (to.id().isEmpty()) {
            throw BusinessRuleViolation.of("exchange.rule.no-code", to.name());
        }
        return to.id();
    }

    private Organ organ(Party party) {
        String unitId = party.unitId();
        String known = party.organId() != null
                ? party.organId()
                : Optional.ofNullable(unitId).flatMap(contacts::codeOf).orElse("");
        String name = party.organName() == null ? known : party.organName();
        return Organ.of(known, unitId == null ? name : organizations.nameOf(unitId));
    }

    private static Letter status(Message message, Instant orderedAt, Organ from) {
        Cited document = message.document();
        Integer code = message.said().statusCode();
        String documentId = orEmpty(document.documentId());
        return new Letter(
                new EdxmlStatus(
                                new AnsweredDocument(
                                        orEmpty(message.theirs().organId()),
                                        orEmpty(document.code()),
                                        document.date(),
                                        documentId),
                                from,
                                code == null ? 0 : code,
                                orEmpty(message.said().words()),
                                local(orderedAt))
                        .write(),
                documentId);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Letter document(Message message, Instant orderedAt, Organ from, Organ to, boolean coded) {
        DirectiveView directive = directives.require(present(message.directiveId()));
        String documentId = documentId(from.id(), directive.issuedOn(), directive.label());
        Attachment file = issued(directive);
        if (!coded) {
            return new Letter(file.content(), documentId);
        }
        Optional<SignatureView> signature = directives.signature(directive.id());
        EdxmlMessage written = new EdxmlMessage(
                from,
                List.of(to),
                new WireName(documentId, message.said().changeId()).written(),
                new Code(String.valueOf(directive.number()), directive.notation()),
                new Promulgation(directive.place() == null ? "" : directive.place(), directive.issuedOn()),
                new Type(
                        "",
                        directive.type().abbreviation(),
                        messages.getMessage("DocumentType." + directive.type().name(), null, VIETNAMESE)),
                directive.subject(),
                message.kind() == MessageKind.CHANGE
                        ? ""
                        : orEmpty(message.said().words()),
                new Signer(
                        signature
                                .map(signed -> signed.capacity().name())
                                .map(capacity -> messages.getMessage("exchange.capacity." + capacity, null, VIETNAMESE))
                                .orElse(""),
                        signature.map(SignatureView::signerPosition).orElse(""),
                        signature.map(SignatureView::signerName).orElse("")),
                null,
                directives.recipients(directive.id()).stream()
                        .map(RecipientView::name)
                        .toList(),
                OtherInfo.NONE,
                List.of(),
                "",
                List.of(new Trace(from.id(), local(orderedAt))),
                business(message.said(), documentId),
                message.kind() == MessageKind.CHANGE ? List.of() : List.of(file));
        return new Letter(EdxmlWriter.write(written), documentId);
    }

    private Business business(Said said, String documentId) {
        OutsideChange change = said.change();
        return change == null
                ? Business.ofNew()
                : new Business(
                        DocType.valueOf(change.name()),
                        orEmpty(said.words()),
                        paperOf(said).written(),
                        List.of(),
                        documentId,
                        "",
                        new Staff("", "", "", ""));
    }

    /** By which document the change was made. Orders of older versions do not say which change they tell of. */
    private ChangingPaper paperOf(Said said) {
        return said.changeId() == null ? ChangingPaper.NONE : ChangingPaper.of(changes.require(said.changeId()));
    }

    /** The signed paper as it was scanned; where it was not, the print. */
    private Attachment issued(DirectiveView directive) {
        return directives
                .issuedFile(directive.id())
                .map(archive::open)
                .map(opened ->
                        new Attachment(opened.file().fileName(), opened.file().mediaType(), opened.content()))
                .orElseGet(
                        () -> new Attachment(directive.label().replace('/', '-') + ".pdf", PDF, paper.pdf(directive)));
    }

    /** As status replies call a document. */
    static String documentId(String organId, @Nullable LocalDate issuedOn, String code) {
        return organId + "," + (issuedOn == null ? "" : DAY.format(issuedOn)) + "," + code;
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessClock.ZONE);
    }

    private static String present(@Nullable String part) {
        if (part == null) {
            throw new IllegalStateException("an order without sender or document");
        }
        return part;
    }

    /** The bytes of a message and what the sender calls its document. */
    record Letter(byte[] content, String documentId) {}
}
