package vn.chidao.changing;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Relation;
import vn.chidao.access.UnitRelations;
import vn.chidao.changing.DirectiveChange.ChangingDocument;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveFate;
import vn.chidao.directive.DirectiveIssued;
import vn.chidao.directive.DirectiveNumbered;
import vn.chidao.directive.DirectiveSigned;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftSubmitted;
import vn.chidao.directive.LinkView;
import vn.chidao.document.DocumentType;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/**
 * Documents issued here that change others: checked on their way, so that nobody signs or numbers one that could not do
 * what its links say, and taking effect with their issue, in the same transaction.
 */
@Component
@Transactional
class ChangingDocuments {

    private static final Set<Relation> ISSUER_OR_SUPERIOR = Set.of(Relation.OWN, Relation.ABOVE);

    private final DirectiveCatalog directives;
    private final DirectiveFate fate;
    private final ChangeEffect effect;
    private final UnitRelations relations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChangingDocuments(
            DirectiveCatalog directives,
            DirectiveFate fate,
            ChangeEffect effect,
            UnitRelations relations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.fate = fate;
        this.effect = effect;
        this.relations = relations;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    public void on(DraftSubmitted submitted) {
        check(submitted.directiveId());
    }

    @EventListener
    public void on(DirectiveSigned signed) {
        check(signed.directiveId());
    }

    @EventListener
    public void on(DirectiveNumbered numbered) {
        check(numbered.directiveId());
    }

    @EventListener
    public void on(DirectiveIssued issued) {
        DirectiveView by = directives.require(issued.directiveId());
        eachTarget(by, (kind, target) -> takePlace(kind, by, fate.hold(target)));
    }

    private void check(String byDirectiveId) {
        DirectiveView by = directives.require(byDirectiveId);
        eachTarget(by, (kind, target) -> check(kind, by, directives.require(target)));
    }

    private void eachTarget(DirectiveView by, BiConsumer<ChangeKind, String> act) {
        for (LinkView link : directives.links(by.id())) {
            String target = link.targetDirectiveId();
            if (target != null && directives.find(target).isPresent()) {
                ChangeKind.of(link.kind()).ifPresent(kind -> act.accept(kind, target));
            }
        }
    }

    private void takePlace(ChangeKind kind, DirectiveView by, DirectiveView target) {
        try {
            check(kind, by, target);
        } catch (BusinessRuleViolation late) {
            // Its number is drawn and its text signed: it stays issued, and the record says what it could not do.
            events.publishEvent(new ChangeWithoutEffect(target.id(), target.label(), by.label()));
            return;
        }
        DirectiveChange change = DirectiveChange.done(
                UUID.randomUUID().toString(),
                target.id(),
                kind,
                by.subject(),
                new ChangingDocument(by.id(), by.label(), by.issuedOn(), null),
                CurrentActor.get(),
                clock.today());
        effect.takeEffect(change, target);
    }

    private void check(ChangeKind kind, DirectiveView by, DirectiveView target) {
        fate.checkChangeable(target.id());
        String issuer = target.issuerUnitId();
        String changer = by.issuerUnitId();
        if (issuer == null || changer == null || !ISSUER_OR_SUPERIOR.contains(relations.between(changer, issuer))) {
            throw BusinessRuleViolation.of("changing.rule.change-not-yours", target.label(), target.issuerName());
        }
        if (kind == ChangeKind.CORRECT && by.type() != DocumentType.OFFICIAL_LETTER) {
            throw BusinessRuleViolation.of("changing.rule.corrected-by-letter", target.label());
        }
        if ((kind == ChangeKind.REPLACE || kind == ChangeKind.AMEND) && by.type() != target.type()) {
            throw BusinessRuleViolation.of("changing.rule.changed-by-same-form", target.label());
        }
    }
}
