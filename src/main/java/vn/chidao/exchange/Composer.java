package vn.chidao.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeView;
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
    Letter compose(Outgoing message) {
        String ownUnit = present(message.ownUnitId());
        Organ from = organ(message.ownOrganId(), ownUnit, null);
        Organ to = organ(message.organId(), message.unitId(), message.organName());
        boolean coded = !from.id().isEmpty() && !to.id().isEmpty();
        if (!coded && message.road() == OutsideRoad.EDXML) {
            throw BusinessRuleViolation.of("exchange.rule.no-code", from.id().isEmpty() ? from.name() : to.name());
        }
        return switch (message.kind()) {
            case STATUS -> coded ? status(message, from) : null;
            case DOCUMENT, CHANGE -> document(message, from, to, coded);
            case UNREAD -> throw new IllegalStateException(message.id() + " is not to be sent");
        };
    }

    /**
     * The code of whoever it goes to.
     *
     * @throws BusinessRuleViolation when he has none
     */
    String receiverOf(Outgoing message) {
        Organ to = organ(message.organId(), message.unitId(), message.organName());
        if (to.id().isEmpty()) {
            throw BusinessRuleViolation.of("exchange.rule.no-code", to.name());
        }
        return to.id();
    }

    private Organ organ(@Nullable String code, @Nullable String unitId, @Nullable String name) {
        String known = code != null
                ? code
                : Optional.ofNullable(unitId).flatMap(contacts::codeOf).orElse("");
        return Organ.of(known, unitId == null ? (name == null ? known : name) : organizations.nameOf(unitId));
    }

    private static Letter status(Outgoing message, Organ from) {
        String documentId = message.documentId() == null ? "" : message.documentId();
        return new Letter(
                new EdxmlStatus(
                                new AnsweredDocument(
                                        message.organId() == null ? "" : message.organId(),
                                        message.documentCode() == null ? "" : message.documentCode(),
                                        message.documentDate(),
                                        documentId),
                                from,
                                message.statusCode() == null ? 0 : message.statusCode(),
                                message.words() == null ? "" : message.words(),
                                local(message.orderedAt()))
                        .write(),
                documentId);
    }

    private Letter document(Outgoing message, Organ from, Organ to, boolean coded) {
        DirectiveView directive = directives.require(present(message.directiveId()));
        String documentId = documentId(from.id(), directive);
        Attachment file = issued(directive);
        if (!coded) {
            return new Letter(file.content(), documentId);
        }
        Optional<SignatureView> signature = directives.signature(directive.id());
        EdxmlMessage written = new EdxmlMessage(
                from,
                List.of(to),
                documentId,
                new Code(String.valueOf(directive.number()), directive.notation()),
                new Promulgation(directive.place() == null ? "" : directive.place(), directive.issuedOn()),
                new Type(
                        "",
                        directive.type().abbreviation(),
                        messages.getMessage("DocumentType." + directive.type().name(), null, VIETNAMESE)),
                directive.subject(),
                message.words() == null || message.kind() == MessageKind.CHANGE ? "" : message.words(),
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
                List.of(new Trace(from.id(), local(message.orderedAt()))),
                business(message, documentId),
                message.kind() == MessageKind.CHANGE ? List.of() : List.of(file));
        return new Letter(EdxmlWriter.write(written), documentId);
    }

    private Business business(Outgoing message, String documentId) {
        OutsideChange change = message.change();
        return change == null
                ? Business.ofNew()
                : new Business(
                        DocType.valueOf(change.name()),
                        message.words() == null ? "" : message.words(),
                        paperOf(message).written(),
                        List.of(),
                        documentId,
                        "",
                        new Staff("", "", "", ""));
    }

    /** By which document the change was made that is told last. */
    private ChangingPaper paperOf(Outgoing message) {
        return changes.of(present(message.directiveId())).stream()
                .map(ChangeView.Answered::change)
                .filter(change -> change.byDocument() != null)
                .findFirst()
                .map(ChangingPaper::of)
                .orElse(ChangingPaper.NONE);
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
    private static String documentId(String organId, DirectiveView directive) {
        return organId + "," + (directive.issuedOn() == null ? "" : DAY.format(directive.issuedOn())) + ","
                + directive.label();
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
