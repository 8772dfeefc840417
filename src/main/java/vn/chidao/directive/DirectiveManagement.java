package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.OutgoingEntry;
import vn.chidao.document.Registers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/**
 * The issuer's side of a directive: draft, reviews, signature, number, issue. Who may do which is decided by the
 * tasks that lead here; what may be done in which state, and on which text, is decided by the directive.
 */
@Service
@Transactional
public class DirectiveManagement {

    private final DirectiveRepository directives;
    private final DirectiveRevisionRepository revisions;
    private final DirectiveMarks marks;
    private final DirectiveCatalog catalog;
    private final DraftStructure structure;
    private final WrittenDrafts written;
    private final OrganizationDirectory organizations;
    private final NumberSeries numbers;
    private final Registers registers;
    private final AttachmentStore files;
    private final Secrecies secrecies;
    private final ElectronicSigning electronic;
    private final DirectiveIssuanceProcess issuance;
    private final ReceivedDocuments received;
    private final SigningRights signingRights;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DirectiveManagement(
            DirectiveRepository directives,
            DirectiveRevisionRepository revisions,
            DirectiveMarks marks,
            DirectiveCatalog catalog,
            DraftStructure structure,
            WrittenDrafts written,
            OrganizationDirectory organizations,
            NumberSeries numbers,
            Registers registers,
            AttachmentStore files,
            Secrecies secrecies,
            ElectronicSigning electronic,
            DirectiveIssuanceProcess issuance,
            ReceivedDocuments received,
            SigningRights signingRights,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.revisions = revisions;
        this.marks = marks;
        this.catalog = catalog;
        this.structure = structure;
        this.written = written;
        this.organizations = organizations;
        this.numbers = numbers;
        this.registers = registers;
        this.files = files;
        this.secrecies = secrecies;
        this.electronic = electronic;
        this.issuance = issuance;
        this.received = received;
        this.signingRights = signingRights;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Lays a draft down and answers with its id. A text that comes without clauses is segmented; every clause must stand
     * in the text and every selector must find somebody today.
     */
    public String draft(DraftDirective command) {
        UnitView issuer = organizations.require(command.issuerUnitId());
        command.addressees().forEach(a -> organizations.resolve(a.selector(), clock.today()));
        String notation = numbers.notationOf(issuer.id(), command.type());
        Directive directive =
                Directive.draft(newId(command.id()), structure.structured(command), issuer.name(), notation);
        save(directive);
        marks.keep(directive.id(), command.marks());
        keepRevision(directive, null);
        events.publishEvent(new DirectiveDrafted(
                directive.id(),
                directive.label(),
                directive.subject(),
                command.draftingUnitId(),
                directive.textSha256()));
        return directive.id();
    }

    /**
     * Writes all of a draft anew that nobody reviews now, and keeps what it was.
     *
     * @param revision the one the drafter has seen
     * @throws BusinessRuleViolation when somebody else has written another since
     */
    void redraft(String directiveId, int revision, DraftDirective command) {
        Directive directive = held(directiveId);
        if (revision != directive.revision()) {
            throw BusinessRuleViolation.of("directive.rule.draft-changed-meanwhile");
        }
        access.require(
                Right.SUBMIT_DRAFT, Thing.of(directive.responsibilities().draftingUnitId()), "directive.refused.draft");
        UnitView issuer = organizations.require(command.issuerUnitId());
        command.addressees().forEach(a -> organizations.resolve(a.selector(), clock.today()));
        directive.redraft(
                structure.structured(command), issuer.name(), numbers.notationOf(issuer.id(), command.type()));
        save(directive);
        marks.keep(directive.id(), command.marks());
        keepRevision(directive, null);
        events.publishEvent(new DraftRevised(
                directive.id(), directive.label(), directive.revision(), null, directive.textSha256()));
    }

    /**
     * Registers a document from outside in a unit's book of incoming documents and answers with its id: the same id for
     * every unit that gets the same document.
     *
     * @throws BusinessRuleViolation when this unit has registered it already
     */
    public String registerReceived(RegisterReceived command) {
        access.require(Right.KEEP_BOOK, Thing.of(command.receivingUnitId()), "directive.refused.incoming-write");
        return received.register(command);
    }

    /** Sends a draft into its reviews. */
    public void submitDraft(String directiveId) {
        Directive directive = load(directiveId);
        access.require(
                Right.SUBMIT_DRAFT,
                Thing.of(directive.responsibilities().draftingUnitId()),
                "directive.refused.submit");
        directive.submit(CurrentActor.get());
        save(directive);
        Responsibilities who = directive.responsibilities();
        issuance.start(directiveId, who.draftingUnitId(), who.officeUnitId(), who.signingUnitId());
        events.publishEvent(
                new DraftSubmitted(directiveId, directive.label(), directive.subject(), directive.textSha256()));
    }

    /** The head of the drafting unit passes the content on, or returns it with a reason. */
    public void reviewContent(ReviewDraft command) {
        Directive directive = load(command.directiveId());
        directive.reviewContent(command.approved(), command.comment(), CurrentActor.get(), clock.today());
        save(directive);
        events.publishEvent(new ContentReviewed(
                directive.id(),
                directive.label(),
                command.approved(),
                Texts.blankToNull(command.comment()),
                directive.textSha256()));
    }

    /**
     * The chief of office passes the form on to whoever signs, or returns it with a reason.
     *
     * @return whether it is signed electronically; false for a return
     */
    public boolean reviewFormat(ReviewFormat command) {
        Directive directive = load(command.directiveId());
        directive.reviewFormat(
                command.approved(), command.comment(), command.road(), CurrentActor.get(), clock.today());
        save(directive);
        events.publishEvent(new FormatReviewed(
                directive.id(),
                directive.label(),
                command.approved(),
                Texts.blankToNull(command.comment()),
                directive.textSha256()));
        layBeforeSigners(directive);
        return command.approved() && directive.signing().isElectronic();
    }

    /** Sends a returned draft through the reviews again, with another wording where it has one; the old one is kept. */
    public void revise(ReviseDraft command) {
        Directive directive = held(command.directiveId());
        directive.resubmit();
        String note = Texts.blankToNull(command.note());
        DraftDirective now = written.of(directive.id());
        String text = Texts.normalize(command.text());
        if (text.equals(now.text()) && Texts.normalize(command.subject()).equals(now.subject())) {
            save(directive);
            explain(directive, note);
        } else {
            List<StructureLine.Said> said = structure.saidBy(now.text(), catalog.clauses(directive.id()));
            directive.reword(
                    now.reworded(command.subject(), text, structure.clauses(text, structure.lines(text, said))));
            save(directive);
            keepRevision(directive, note);
        }
        events.publishEvent(new DraftRevised(
                directive.id(), directive.label(), directive.revision(), note, directive.textSha256()));
    }

    private void explain(Directive directive, @Nullable String note) {
        if (note != null) {
            revisions
                    .findById(DirectiveRevision.idOf(directive.id(), directive.revision()))
                    .ifPresent(revision -> revision.explain(note));
        }
    }

    /** Waits for whoever changes it at this moment, and lets nobody else change it until this transaction ends. */
    public void hold(String directiveId) {
        held(directiveId);
    }

    /** Whoever stands for the obligations says who follows up, receives reports and concludes; null leaves it as it is. */
    public void putInCharge(
            String directiveId,
            @Nullable String followUpUnitId,
            @Nullable String reportReceiverUnitId,
            @Nullable String concludingUnitId) {
        Directive directive = held(directiveId);
        directive.putInCharge(followUpUnitId, reportReceiverUnitId, concludingUnitId);
        save(directive);
    }

    /** Takes a returned draft back for good. */
    public void withdraw(String directiveId, @Nullable String note) {
        Directive directive = load(directiveId);
        directive.withdraw();
        save(directive);
        events.publishEvent(new DraftWithdrawn(directiveId, directive.label(), Texts.blankToNull(note)));
    }

    /**
     * Signs, in the name of the body whose turn it is. Electronically number and date are drawn with the first signature.
     *
     * @throws BusinessRuleViolation when it is not that body's turn, a Party committee's document would be signed
     *     otherwise than T/M (DOMAIN 1.5), or somebody would sign for another without a written authorisation
     */
    public void sign(SignDirective command) {
        Directive directive = held(command.directiveId());
        SigningTurn turn = directive.requireTurn(command.turnId());
        UnitView body = organizations.require(turn.unitId());
        Optional<SigningAuthorizationView> paper =
                signingRights.require(CurrentActor.get(), body.id(), directive.type(), command.capacity());
        electronic.prepare(directive, turn, command.capacity());
        Signature signature = directive.sign(
                turn,
                command.capacity(),
                body,
                CurrentActor.get(),
                clock.today(),
                paper.map(SigningAuthorizationView::paper).orElse(null));
        save(directive);
        electronic.sign(directive, turn, signature);
        save(directive);
        events.publishEvent(new DirectiveSigned(
                directive.id(),
                directive.label(),
                command.capacity(),
                signature.signerPosition(),
                signature.signerName(),
                signature.signatureAuthority(),
                directive.textSha256()));
        if (directive.status() == DirectiveStatus.SIGNED) {
            issuance.allHaveSigned(directive.id());
        } else {
            layBeforeSigners(directive);
        }
    }

    /**
     * Sends the draft back unsigned, with a reason; whatever others have signed counts no more.
     *
     * @param turnId whose turn it is, null where there is but one
     */
    public void refuseSignature(String directiveId, @Nullable String turnId, @Nullable String reason) {
        Directive directive = held(directiveId);
        SigningTurn refused = directive.requireTurn(turnId);
        List<SigningTurn> others =
                directive.turns().stream().filter(turn -> !turn.equals(refused)).toList();
        String why = reason == null ? "" : reason.strip();
        electronic.abandon(directive, why);
        directive.refuseSignature(reason, CurrentActor.get(), clock.today());
        save(directive);
        events.publishEvent(new SigningRefused(directiveId, directive.label(), why, directive.textSha256()));
        others.forEach(turn -> issuance.endSigning(turn, why));
        issuance.signatureRefused(directiveId);
    }

    private void layBeforeSigners(Directive directive) {
        directive
                .turns()
                .forEach(turn ->
                        issuance.startSigning(turn, directive.responsibilities().officeUnitId()));
    }

    /**
     * Draws the number from the issuer's series in this transaction and enters the directive in the book of outgoing
     * documents; the scan gets the organisation's seal. From now on the text is frozen.
     */
    public DocumentNumber number(NumberDirective command) {
        Directive directive = load(command.directiveId());
        LocalDate today = clock.today();
        directive.checkNumbering(command.issuedOn(), today);
        requireFile("signedCopy", command.signedCopyId());
        String issuer = directive.requireIssuerUnitId();
        DocumentNumber drawn = numbers.draw(
                issuer, directive.type(), command.issuedOn(), directive.id(), secrecies.of(directive.id()));
        directive.number(drawn, command.issuedOn(), command.place(), today);
        String scan = Texts.blankToNull(command.signedCopyId());
        if (scan != null) {
            directive.keepSignedFile(electronic.sealScan(directive, scan));
        }
        save(directive);
        registers.registerOutgoing(issuer, outgoingEntry(directive, null));
        events.publishEvent(
                new DirectiveNumbered(directive.id(), drawn.toString(), command.issuedOn(), directive.textSha256()));
        return drawn;
    }

    /**
     * Sets the organisation's seal on a directive that was signed electronically and enters it in the book of outgoing
     * documents. Nothing touches the file afterwards.
     */
    public void seal(String directiveId, @Nullable String note) {
        Directive directive = held(directiveId);
        electronic.seal(directive);
        save(directive);
        registers.registerOutgoing(directive.requireIssuerUnitId(), outgoingEntry(directive, Texts.blankToNull(note)));
        events.publishEvent(new DirectiveNumbered(
                directive.id(), directive.label(), directive.requireIssuedOn(), directive.textSha256()));
    }

    /**
     * Puts a numbered directive in force, whereupon it goes to every unit that the addressees mean on that day. Doing it
     * again changes nothing.
     */
    public void issue(String directiveId) {
        Directive directive = load(directiveId);
        if (directive.status() == DirectiveStatus.IN_FORCE) {
            return;
        }
        directive.issue();
        save(directive);
        events.publishEvent(new DirectiveIssued(
                directiveId, directive.label(), directive.requireIssuedOn(), directive.textSha256()));
    }

    private OutgoingEntry outgoingEntry(Directive directive, @Nullable String note) {
        String recipients = directive.recipients().stream().map(Recipient::name).collect(Collectors.joining("; "));
        return new OutgoingEntry(
                directive.id(),
                directive.label(),
                directive.requireIssuedOn(),
                directive.type(),
                directive.subject(),
                directive.signers(),
                recipients,
                directive.responsibilities().officeUnitId(),
                catalog.addressedUnits(directive.id()).size(),
                note,
                secrecies.of(directive.id()));
    }

    private void requireFile(String field, @Nullable String fileId) {
        if (!Texts.isBlank(fileId) && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at(field, "directive.rule.file-unknown");
        }
    }

    private String newId(@Nullable String wanted) {
        if (wanted == null) {
            return UUID.randomUUID().toString();
        }
        if (directives.existsById(wanted)) {
            throw BusinessRuleViolation.of("directive.rule.id-taken", wanted);
        }
        return wanted;
    }

    private void keepRevision(Directive directive, @Nullable String note) {
        revisions.saveAndFlush(new DirectiveRevision(
                directive,
                note,
                CurrentActor.get().personName(),
                clock.instant(),
                written.written(written.of(directive.id()))));
    }

    /** Written at once: tasks that follow in this transaction describe the directive from its rows. */
    private void save(Directive directive) {
        directives.saveAndFlush(directive);
    }

    private Directive held(String id) {
        return directives.hold(id).orElseThrow(() -> new NotFound("directive", id));
    }

    private Directive load(String id) {
        return directives.findById(id).orElseThrow(() -> new NotFound("directive", id));
    }
}
