package vn.chidao.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Relation;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.access.UnitRelations;
import vn.chidao.directive.ChangeAnswer.Receiver;
import vn.chidao.directive.DirectiveChange.ChangingDocument;
import vn.chidao.document.DocumentType;
import vn.chidao.document.Registers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * Recall, replacement, amendment and correction of what has been issued. A change takes effect in one piece: the
 * directive, the receipts still open, the questions to all receivers and, by {@link DirectiveChanged}, the work that
 * rests on it.
 */
@Service
@Transactional
public class DirectiveChanges {

    private static final Set<Relation> ISSUER_OR_SUPERIOR = Set.of(Relation.OWN, Relation.ABOVE);

    private final DirectiveRepository directives;
    private final DirectiveReceivers receivers;
    private final DirectiveChangeRepository changes;
    private final ChangeAnswerRepository answers;
    private final ChangeProcess process;
    private final Registers registers;
    private final SigningRights signingRights;
    private final Access access;
    private final UnitRelations relations;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DirectiveChanges(
            DirectiveRepository directives,
            DirectiveReceivers receivers,
            DirectiveChangeRepository changes,
            ChangeAnswerRepository answers,
            ChangeProcess process,
            Registers registers,
            SigningRights signingRights,
            Access access,
            UnitRelations relations,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.receivers = receivers;
        this.changes = changes;
        this.answers = answers;
        this.process = process;
        this.registers = registers;
        this.signingRights = signingRights;
        this.access = access;
        this.relations = relations;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks the leader of the signing body to recall a directive issued here and answers with the change's id.
     *
     * @throws vn.chidao.shared.AccessRefused when the actor works neither for the issuer nor for who drafted it
     */
    public String proposeRecall(String directiveId, String reason) {
        Directive directive = lock(directiveId);
        access.require(Right.CHANGE_DIRECTIVE, changersOf(directive), "directive.refused.change");
        if (directive.origin() != Origin.NATIVE) {
            throw BusinessRuleViolation.of("directive.rule.change-of-foreign", directive.label());
        }
        directive.checkChangeable();
        if (ofDirective(directiveId).stream().anyMatch(change -> change.status() == ChangeStatus.PROPOSED)) {
            throw BusinessRuleViolation.of("directive.rule.recall-proposed", directive.label());
        }
        DirectiveChange change =
                DirectiveChange.proposedRecall(newId(), directiveId, reason, CurrentActor.get(), clock.today());
        changes.saveAndFlush(change);
        Responsibilities who = directive.responsibilities();
        process.askForRecall(change.id(), directiveId, who.signingUnitId(), who.signingUnitId());
        events.publishEvent(new RecallProposed(directiveId, directive.label(), change.id(), change.reason()));
        return change.id();
    }

    /** The leader of the signing body recalls the directive, at once and for all receivers. */
    public void approveRecall(String changeId, @Nullable String note) {
        DirectiveChange change = load(changeId);
        Directive directive = lock(change.directiveId());
        signingRights.signOff(
                CurrentActor.get(),
                directive.responsibilities().signingUnitId(),
                directive.type(),
                directive.id(),
                directive.label());
        change.approve(note, CurrentActor.get(), clock.today());
        takeEffect(change, directive);
    }

    public void refuseRecall(String changeId, @Nullable String note) {
        DirectiveChange change = load(changeId);
        change.refuse(note, CurrentActor.get(), clock.today());
        changes.saveAndFlush(change);
        events.publishEvent(new RecallRefused(
                change.directiveId(),
                require(change.directiveId()).label(),
                changeId,
                note == null ? "" : note.strip()));
    }

    /**
     * Takes up what an outside issuer has done to a document that was received or recorded here, and answers with the
     * change's id. Told the same again it answers with the same id.
     *
     * @throws vn.chidao.shared.AccessRefused when the actor keeps no book in which the document stands
     */
    public String recordOutside(RecordOutsideChange command) {
        Directive directive = lock(command.directiveId());
        access.require(Right.KEEP_BOOK, Thing.of(holdersOf(directive)), "directive.refused.outside-change");
        if (directive.origin() == Origin.NATIVE) {
            throw BusinessRuleViolation.of("directive.rule.change-of-native", directive.label());
        }
        String number = Texts.blankToNull(command.byDocument());
        LocalDate on = command.byDocumentOn();
        Optional<DirectiveChange> known = ofDirective(directive.id()).stream()
                .filter(change -> change.kind() == command.kind() && Objects.equals(change.byDocument(), number))
                .findFirst();
        if (known.isPresent()) {
            return known.get().id();
        }
        if (on != null && on.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("byDocumentOn", "directive.rule.issued-in-future");
        }
        DirectiveChange change = DirectiveChange.done(
                newId(),
                directive.id(),
                command.kind(),
                command.reason(),
                new ChangingDocument(null, number, on),
                CurrentActor.get(),
                clock.today());
        takeEffect(change, directive);
        return change.id();
    }

    /** The receiver's clerk says whether the change has been carried out. */
    public void answer(String answerId, ChangeReply reply, @Nullable String reason) {
        answer(loadAnswer(answerId), reply, reason, CurrentActor.get().personName());
    }

    /**
     * Keeps an answer that came from a receiver outside.
     *
     * @param unitId who answers
     */
    void answerFrom(String answerId, ChangeReply reply, @Nullable String reason, String unitId) {
        answer(loadAnswer(answerId), reply, reason, organizations.nameOf(unitId));
    }

    /** Writes beside the text what a correction puts in place of some of its words. */
    public void correctPassage(String changeId, String oldWords, String newWords) {
        DirectiveChange change = load(changeId);
        Directive directive = require(change.directiveId());
        access.require(Right.CHANGE_DIRECTIVE, changersOf(directive), "directive.refused.change");
        change.correct(oldWords, newWords, directive.text());
        changes.saveAndFlush(change);
        events.publishEvent(new PassageCorrected(
                directive.id(),
                directive.label(),
                changeId,
                Texts.normalize(oldWords),
                Texts.normalize(newWords),
                directive.textSha256()));
    }

    /** Whose people may ask for changes of a directive and write corrections down. */
    @Transactional(readOnly = true)
    public Thing changersOf(String directiveId) {
        return changersOf(require(directiveId));
    }

    /** Whose clerks may write down what the issuer of a document from outside has done to it. */
    @Transactional(readOnly = true)
    public Thing holdersOf(String directiveId) {
        return Thing.of(holdersOf(require(directiveId)));
    }

    private Thing changersOf(Directive directive) {
        if (directive.origin() != Origin.NATIVE) {
            return Thing.of(holdersOf(directive));
        }
        Responsibilities who = directive.responsibilities();
        return Thing.of(directive.issuerUnitId(), who.draftingUnitId(), who.officeUnitId(), who.signingUnitId());
    }

    /** Refuses a document that could not do what its links say, before anybody signs or numbers it. */
    void check(String byDirectiveId) {
        Directive by = require(byDirectiveId);
        for (Link link : by.links()) {
            ChangeKind kind = ChangeKind.of(link.kind()).orElse(null);
            if (kind != null && link.targetDirectiveId() != null) {
                directives.findById(link.targetDirectiveId()).ifPresent(target -> check(kind, by, target));
            }
        }
    }

    /** The document has been issued: it does what its links say to documents of ours. */
    void takePlace(String byDirectiveId) {
        Directive by = require(byDirectiveId);
        for (Link link : by.links()) {
            ChangeKind kind = ChangeKind.of(link.kind()).orElse(null);
            if (kind != null && link.targetDirectiveId() != null && directives.existsById(link.targetDirectiveId())) {
                takePlace(kind, by, lock(link.targetDirectiveId()));
            }
        }
    }

    private void takePlace(ChangeKind kind, Directive by, Directive target) {
        try {
            check(kind, by, target);
        } catch (BusinessRuleViolation late) {
            // Its number is drawn and its text signed: it stays issued, and the record says what it could not do.
            events.publishEvent(new ChangeWithoutEffect(target.id(), target.label(), by.label()));
            return;
        }
        DirectiveChange change = DirectiveChange.done(
                newId(),
                target.id(),
                kind,
                by.subject(),
                new ChangingDocument(by.id(), by.label(), by.requireIssuedOn()),
                CurrentActor.get(),
                clock.today());
        takeEffect(change, target);
    }

    private void check(ChangeKind kind, Directive by, Directive target) {
        target.checkChangeable();
        String issuer = target.issuerUnitId();
        if (issuer == null || !ISSUER_OR_SUPERIOR.contains(relations.between(by.requireIssuerUnitId(), issuer))) {
            throw BusinessRuleViolation.of("directive.rule.change-not-yours", target.label(), target.issuerName());
        }
        if (kind == ChangeKind.CORRECT && by.type() != DocumentType.OFFICIAL_LETTER) {
            throw BusinessRuleViolation.of("directive.rule.corrected-by-letter", target.label());
        }
        if ((kind == ChangeKind.REPLACE || kind == ChangeKind.AMEND) && by.type() != target.type()) {
            throw BusinessRuleViolation.of("directive.rule.changed-by-same-form", target.label());
        }
    }

    private void takeEffect(DirectiveChange change, Directive directive) {
        directive.checkChangeable();
        List<Receiver> receiving = receiversOf(directive);
        if (change.kind() == ChangeKind.RECALL) {
            directive.recall();
        } else if (change.kind() == ChangeKind.REPLACE) {
            directive.replace();
        }
        directives.saveAndFlush(directive);
        changes.saveAndFlush(change);
        DirectiveChanged event = new DirectiveChanged(
                directive.id(),
                directive.label(),
                change.id(),
                change.kind(),
                change.reason(),
                change.byDirectiveId(),
                change.byDocument(),
                change.requireEffectiveOn(),
                directive.textSha256());
        if (change.kind().endsDirective()) {
            String why = event.endingReason().in(messages);
            lapseProposals(directive.id(), why);
            receivers.end(directive.id(), why);
        }
        ask(change, directive, receiving);
        events.publishEvent(event);
    }

    private List<Receiver> receiversOf(Directive directive) {
        if (directive.origin() != Origin.NATIVE) {
            return holdersOf(directive).stream()
                    .map(unit -> new Receiver(null, unit, unit))
                    .toList();
        }
        return receivers.of(directive.id()).stream()
                .filter(receiver -> !receiver.isReturned())
                .map(receiver -> new Receiver(receiver.receiptId(), receiver.unitId(), receiver.actingUnitId()))
                .toList();
    }

    /** Who has a document from outside: whoever entered it in his book, and whoever recorded it. */
    private Set<String> holdersOf(Directive directive) {
        Set<String> holders = new LinkedHashSet<>();
        registers.holdersOfIncoming(directive.id()).forEach(unit -> holders.add(deskOf(unit)));
        Responsibilities who = directive.responsibilitiesIfAny();
        if (who != null) {
            holders.add(who.draftingUnitId());
        }
        return holders;
    }

    /** A committee has no positions of its own: its book is kept in the body below it that has a clerk. */
    private String deskOf(String unitId) {
        if (!organizations.positionsOf(unitId).isEmpty()) {
            return unitId;
        }
        return organizations.children(unitId).stream()
                .map(UnitView::id)
                .filter(child -> organizations.positionsOf(child).stream()
                        .anyMatch(position -> position.roles().contains(PositionRole.CLERK)))
                .findFirst()
                .orElse(unitId);
    }

    private void lapseProposals(String directiveId, String why) {
        for (DirectiveChange proposed : ofDirective(directiveId)) {
            if (proposed.status() == ChangeStatus.PROPOSED) {
                proposed.lapse(why, CurrentActor.get(), clock.today());
                changes.saveAndFlush(proposed);
                process.endRecall(proposed.id(), why);
            }
        }
    }

    private void ask(DirectiveChange change, Directive directive, List<Receiver> receiving) {
        Responsibilities who = directive.origin() == Origin.NATIVE ? directive.responsibilitiesIfAny() : null;
        List<ChangeAnswer> asked = new ArrayList<>();
        for (Receiver receiver : receiving) {
            asked.add(new ChangeAnswer(change, receiver, asked.size(), clock.today()));
        }
        answers.saveAllAndFlush(asked);
        asked.stream()
                .filter(answer -> !isOutside(answer))
                .forEach(answer -> process.askReceiver(
                        answer.id(),
                        directive.id(),
                        answer.actingUnitId(),
                        who == null ? answer.actingUnitId() : who.officeUnitId()));
    }

    /** Whoever works outside is asked and answers by the road on which he got the document. */
    private boolean isOutside(ChangeAnswer answer) {
        String receiptId = answer.receiptId();
        return receiptId != null
                && receivers
                        .find(receiptId)
                        .filter(DirectiveReceivers.Receiver::isOutside)
                        .isPresent();
    }

    private void answer(ChangeAnswer answer, ChangeReply reply, @Nullable String reason, String by) {
        DirectiveChange change = load(answer.changeId());
        answer.answer(reply, reason, by, clock.today());
        answers.saveAndFlush(answer);
        events.publishEvent(new ChangeAnswered(
                answer.directiveId(),
                require(answer.directiveId()).label(),
                change.id(),
                change.kind(),
                answer.receiptId(),
                answer.actingUnitId(),
                organizations.nameOf(answer.actingUnitId()),
                reply,
                Texts.blankToNull(reason)));
    }

    private List<DirectiveChange> ofDirective(String directiveId) {
        return changes.findByDirectiveIdOrderById(directiveId);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private DirectiveChange load(String id) {
        return changes.findById(id).orElseThrow(() -> new NotFound("change", id));
    }

    private ChangeAnswer loadAnswer(String id) {
        return answers.findById(id).orElseThrow(() -> new NotFound("change-answer", id));
    }

    private Directive require(String id) {
        return directives.findById(id).orElseThrow(() -> new NotFound("directive", id));
    }

    private Directive lock(String id) {
        return directives.findToChange(id).orElseThrow(() -> new NotFound("directive", id));
    }
}
