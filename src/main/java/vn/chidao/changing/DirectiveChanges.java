package vn.chidao.changing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveFate;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.SigningRights;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * Changes of directives that are asked for and decided here: the recall of what was issued here, and the words of a
 * correction.
 */
@Service
@Transactional
public class DirectiveChanges {

    private final DirectiveCatalog directives;
    private final DirectiveFate fate;
    private final DirectiveChangeRepository changes;
    private final ChangeEffect effect;
    private final ForeignHolders holders;
    private final ChangeProcess process;
    private final SigningRights signingRights;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DirectiveChanges(
            DirectiveCatalog directives,
            DirectiveFate fate,
            DirectiveChangeRepository changes,
            ChangeEffect effect,
            ForeignHolders holders,
            ChangeProcess process,
            SigningRights signingRights,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.fate = fate;
        this.changes = changes;
        this.effect = effect;
        this.holders = holders;
        this.process = process;
        this.signingRights = signingRights;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks the leader of the signing body to recall a directive issued here and answers with the change's id.
     *
     * @throws vn.chidao.shared.AccessRefused when the actor works neither for the issuer nor for who drafted it
     */
    public String proposeRecall(String directiveId, String reason) {
        DirectiveView directive = fate.hold(directiveId);
        access.require(Right.CHANGE_DIRECTIVE, changersOf(directive), "changing.refused.change");
        if (!directive.isNative()) {
            throw BusinessRuleViolation.of("changing.rule.change-of-foreign", directive.label());
        }
        fate.checkChangeable(directiveId);
        if (ofDirective(directiveId).stream().anyMatch(change -> change.status() == ChangeStatus.PROPOSED)) {
            throw BusinessRuleViolation.of("changing.rule.recall-proposed", directive.label());
        }
        DirectiveChange change = DirectiveChange.proposed(
                UUID.randomUUID().toString(),
                directiveId,
                ChangeKind.RECALL,
                reason,
                DirectiveChange.ChangingDocument.NONE,
                CurrentActor.get(),
                clock.today());
        changes.saveAndFlush(change);
        String signing = signingUnitOf(directive);
        process.askForRecall(change.id(), directiveId, signing, signing);
        events.publishEvent(new RecallProposed(directiveId, directive.label(), change.id(), change.reason()));
        return change.id();
    }

    /** The leader of the signing body recalls the directive, at once and for all receivers. */
    public void approveRecall(String changeId, @Nullable String note) {
        DirectiveChange change = load(changeId);
        DirectiveView directive = fate.hold(change.directiveId());
        signingRights.signOff(
                CurrentActor.get(), signingUnitOf(directive), directive.type(), directive.id(), directive.label());
        change.approve(note, CurrentActor.get(), clock.today());
        effect.takeEffect(change, directive);
    }

    public void refuseRecall(String changeId, @Nullable String note) {
        DirectiveChange change = load(changeId);
        change.refuse(note, CurrentActor.get(), clock.today());
        changes.saveAndFlush(change);
        events.publishEvent(new RecallRefused(
                change.directiveId(),
                directives.require(change.directiveId()).label(),
                changeId,
                note == null ? "" : note.strip()));
    }

    /** Writes beside the text what a correction puts in place of some of its words. */
    public void correctPassage(String changeId, String oldWords, String newWords) {
        DirectiveChange change = load(changeId);
        DirectiveView directive = directives.require(change.directiveId());
        access.require(Right.CHANGE_DIRECTIVE, changersOf(directive), "changing.refused.change");
        change.correct(oldWords, newWords, directive.text());
        changes.saveAndFlush(change);
        events.publishEvent(new PassageCorrected(
                directive.id(),
                directive.label(),
                changeId,
                change.passages().size(),
                Texts.normalize(oldWords),
                Texts.normalize(newWords)));
    }

    /** Whose people may ask for changes of a directive and write corrections down. */
    @Transactional(readOnly = true)
    public Thing changersOf(String directiveId) {
        return changersOf(directives.require(directiveId));
    }

    private Thing changersOf(DirectiveView directive) {
        return directive.isNative()
                ? Thing.of(
                        directive.issuerUnitId(),
                        directive.draftingUnitId(),
                        directive.officeUnitId(),
                        directive.signingUnitId())
                : Thing.of(holders.of(directive));
    }

    private static String signingUnitOf(DirectiveView directive) {
        String unit = directive.signingUnitId();
        if (unit == null) {
            throw new IllegalStateException(directive.id() + " was issued here and names no signing body");
        }
        return unit;
    }

    private List<DirectiveChange> ofDirective(String directiveId) {
        return changes.findByDirectiveIdOrderById(directiveId);
    }

    private DirectiveChange load(String id) {
        return changes.findById(id).orElseThrow(() -> new NotFound("change", id));
    }
}
