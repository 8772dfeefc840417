package vn.chidao.changing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.changing.DirectiveChange.ChangingDocument;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveFate;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/**
 * What an issuer elsewhere has done to a document that was received or recorded here. Whoever has it writes it down with
 * the paper that says so; where that ends the document, and with it the work that rests on it, his leader confirms. Then
 * it has the same effect as a change by an issuer here.
 */
@Service
@Transactional
public class ForeignChanges {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final DirectiveFate fate;
    private final DirectiveChangeRepository changes;
    private final ChangeEffect effect;
    private final ForeignHolders holders;
    private final ChangeProcess process;
    private final Access access;
    private final AttachmentStore files;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ForeignChanges(
            DirectiveCatalog directives,
            DirectiveSight sight,
            DirectiveFate fate,
            DirectiveChangeRepository changes,
            ChangeEffect effect,
            ForeignHolders holders,
            ChangeProcess process,
            Access access,
            AttachmentStore files,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.sight = sight;
        this.fate = fate;
        this.changes = changes;
        this.effect = effect;
        this.holders = holders;
        this.process = process;
        this.access = access;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    /** What whoever writes such a change down needs, and what he is told without it. */
    public record Gate(Right right, Thing thing, String refusal) {}

    /**
     * Whose people may write down what has been done to a document: of one that binds here those of the body that
     * recorded it, of one that only stands in books the clerks who keep these.
     */
    @Transactional(readOnly = true)
    public Gate gateOf(String directiveId) {
        return gateOf(directives.require(directiveId));
    }

    private Gate gateOf(DirectiveView directive) {
        Collection<String> recorders = directive.isNative() ? List.of() : holders.recordersOf(directive);
        return recorders.isEmpty()
                ? new Gate(Right.KEEP_BOOK, Thing.of(holders.of(directive)), "changing.refused.outside-change")
                : new Gate(Right.CHANGE_DIRECTIVE, Thing.of(recorders), "changing.refused.recorded-change");
    }

    /** Who has the document. */
    @Transactional(readOnly = true)
    public Thing holdersOf(String directiveId) {
        return Thing.of(holders.of(directives.require(directiveId)));
    }

    /** The documents from outside by which it could have been done, the latest first: issued no earlier, and in sight. */
    @Transactional(readOnly = true)
    public List<DirectiveView> sourcesFor(String directiveId) {
        DirectiveView directive = directives.require(directiveId);
        var visible = sight.visible();
        return directives.all().stream()
                .filter(other -> !other.id().equals(directiveId) && isSource(other) && visible.contains(other.id()))
                .filter(other -> directive.issuedOn() == null || !dayOf(other).isBefore(directive.issuedOn()))
                .toList();
    }

    private static boolean isSource(DirectiveView other) {
        return !other.isNative() && other.issuedOn() != null;
    }

    private static LocalDate dayOf(DirectiveView document) {
        return Objects.requireNonNull(document.issuedOn());
    }

    /**
     * Writes a change down and answers with its id. Told the same again it answers with the same id.
     *
     * @throws vn.chidao.shared.AccessRefused when it is not for the actor's body to say
     */
    public String record(RecordOutsideChange command) {
        DirectiveView directive = fate.hold(command.directiveId());
        Gate gate = gateOf(directive);
        access.require(gate.right(), gate.thing(), gate.refusal());
        refuseNative(directive);
        ChangingDocument by = sourceOf(command, directive);
        Optional<DirectiveChange> known =
                known(directive, command.kind(), by.label(), change -> change.status() != ChangeStatus.REFUSED);
        if (known.isPresent()) {
            return known.get().id();
        }
        Actor actor = CurrentActor.get();
        if (!command.kind().endsDirective()) {
            DirectiveChange change = DirectiveChange.done(
                    newId(), directive.id(), command.kind(), command.reason(), by, actor, clock.today());
            takeEffect(change, directive);
            return change.id();
        }
        fate.checkChangeable(directive.id());
        if (changes.findByDirectiveIdOrderById(directive.id()).stream()
                .anyMatch(change -> change.status() == ChangeStatus.PROPOSED)) {
            throw BusinessRuleViolation.of("changing.rule.change-proposed", directive.label());
        }
        DirectiveChange change = DirectiveChange.proposed(
                newId(), directive.id(), command.kind(), command.reason(), by, actor, clock.today());
        changes.saveAndFlush(change);
        process.askToConfirm(change.id(), directive.id(), Objects.requireNonNull(actor.organizationId()));
        events.publishEvent(new ForeignChangeReported(
                directive.id(), directive.label(), change.id(), change.kind(), by.label(), change.reason()));
        return change.id();
    }

    /** The leader has seen the paper: the change takes effect. */
    public void confirm(String changeId, @Nullable String note) {
        DirectiveChange change = load(changeId);
        DirectiveView directive = fate.hold(change.directiveId());
        change.approve(note, CurrentActor.get(), clock.today());
        takeEffect(change, directive);
    }

    /** It is not so, or not of this document: everything stays. */
    public void dismiss(String changeId, @Nullable String note) {
        DirectiveChange change = load(changeId);
        change.refuse(note, CurrentActor.get(), clock.today());
        changes.saveAndFlush(change);
        events.publishEvent(new ForeignChangeDismissed(
                change.directiveId(),
                directives.require(change.directiveId()).label(),
                changeId,
                change.kind(),
                note == null ? "" : note.strip()));
    }

    /**
     * The issuer himself says so, by the road on which the document came: nobody has to confirm. Told the same again
     * nothing happens.
     */
    void take(String directiveId, TakeChange command) {
        DirectiveView directive = fate.hold(directiveId);
        refuseNative(directive);
        String number = Texts.blankToNull(command.byDocument());
        LocalDate byDocumentOn = command.byDocumentOn();
        if (known(directive, command.kind(), number, change -> change.status() == ChangeStatus.DONE)
                .isPresent()) {
            return;
        }
        if (byDocumentOn != null && byDocumentOn.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("byDocumentOn", "directive.rule.issued-in-future");
        }
        DirectiveChange change = DirectiveChange.done(
                newId(),
                directive.id(),
                command.kind(),
                command.reason(),
                new ChangingDocument(null, number, byDocumentOn, null),
                CurrentActor.get(),
                clock.today());
        change.call(command.calledThere());
        takeEffect(change, directive);
    }

    private void takeEffect(DirectiveChange change, DirectiveView directive) {
        effect.takeEffect(change, directive);
        if (change.byDirectiveId() != null) {
            fate.cite(change.byDirectiveId(), change.kind().link(), directive.id());
        }
    }

    private static void refuseNative(DirectiveView directive) {
        if (directive.isNative()) {
            throw BusinessRuleViolation.of("changing.rule.change-of-native", directive.label());
        }
    }

    /** The paper: one that stands here, or number, day and a copy of it. */
    private ChangingDocument sourceOf(RecordOutsideChange command, DirectiveView directive) {
        String sourceId = Texts.blankToNull(command.byDirectiveId());
        if (sourceId != null) {
            DirectiveView source = directives
                    .find(sourceId)
                    .filter(found -> isSource(found)
                            && !found.id().equals(directive.id())
                            && sight.isOpenTo(access.current(), found.id()))
                    .orElseThrow(() -> BusinessRuleViolation.at("byDirectiveId", "changing.rule.source-unknown"));
            checkDay(source.issuedOn(), directive, "byDirectiveId");
            return new ChangingDocument(source.id(), source.label(), source.issuedOn(), usable(command.fileId()));
        }
        String number = Texts.blankToNull(command.byDocument());
        if (number == null) {
            throw BusinessRuleViolation.at("byDocument", "changing.rule.change-document-required");
        }
        if (command.byDocumentOn() == null) {
            throw BusinessRuleViolation.at("byDocumentOn", "changing.rule.source-day-required");
        }
        checkDay(command.byDocumentOn(), directive, "byDocumentOn");
        String file = usable(command.fileId());
        if (file == null) {
            throw BusinessRuleViolation.at("file", "changing.rule.source-file-required");
        }
        return new ChangingDocument(null, number, command.byDocumentOn(), file);
    }

    private void checkDay(@Nullable LocalDate day, DirectiveView directive, String field) {
        if (day != null && day.isAfter(clock.today())) {
            throw BusinessRuleViolation.at(field, "directive.rule.issued-in-future");
        }
        LocalDate issued = directive.issuedOn();
        if (day != null && issued != null && day.isBefore(issued)) {
            throw BusinessRuleViolation.at(
                    field, "changing.rule.source-before-document", directive.label(), Days.written(issued));
        }
    }

    private @Nullable String usable(@Nullable String fileId) {
        String id = Texts.blankToNull(fileId);
        if (id != null && !files.isUsable(id)) {
            throw BusinessRuleViolation.at("file", "changing.rule.source-file-required");
        }
        return id;
    }

    private Optional<DirectiveChange> known(
            DirectiveView directive, ChangeKind kind, @Nullable String number, Predicate<DirectiveChange> standing) {
        return changes.findByDirectiveIdOrderById(directive.id()).stream()
                .filter(change -> change.kind() == kind && Objects.equals(change.byDocument(), number))
                .filter(standing)
                .findFirst();
    }

    private DirectiveChange load(String id) {
        return changes.findById(id).orElseThrow(() -> new NotFound("change", id));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
