package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.ChangeView;
import vn.chidao.changing.DirectiveChanged;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/**
 * Ends obligations that are no longer asked for. What has been done, reported and concluded stays; what is open ends
 * with the reason, and the planner opens nothing more.
 */
@Service
@Transactional
public class ObligationLifting {

    private final ObligationRepository obligations;
    private final OccurrenceRepository occurrences;
    private final Planner planner;
    private final ObligationRights rights;
    private final Access access;
    private final ChangeCatalog changes;
    private final DirectiveCatalog directives;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ObligationLifting(
            ObligationRepository obligations,
            OccurrenceRepository occurrences,
            Planner planner,
            ObligationRights rights,
            Access access,
            ChangeCatalog changes,
            DirectiveCatalog directives,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.planner = planner;
        this.rights = rights;
        this.access = access;
        this.changes = changes;
        this.directives = directives;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** The directive has been recalled or replaced: none of its obligations binds any more. */
    void liftAll(DirectiveChanged changed) {
        planner.lock();
        List<Obligation> all = obligations.findByDirectiveIdOrderByPosition(changed.directiveId()).stream()
                .filter(ObligationLifting::isAlive)
                .toList();
        if (!all.isEmpty()) {
            lift(
                    changed.directiveId(),
                    changed.label(),
                    all,
                    changed.endingReason().in(messages),
                    true);
        }
    }

    /**
     * The following-up body says which obligations the amending document has put others in the place of; the others
     * stay.
     *
     * @throws vn.chidao.shared.AccessRefused when the actor does not act for that body
     */
    public void supersede(String changeId, Set<String> obligationIds) {
        ChangeView change = changes.require(changeId);
        String directiveId = change.directiveId();
        access.require(Right.DECIDE_RHYTHM, rights.rhythmsOf(directiveId), "obligation.access.supersede");
        if (change.kind() != ChangeKind.AMEND || !change.isDone()) {
            throw BusinessRuleViolation.of("obligation.rule.not-amended");
        }
        planner.lock();
        List<Obligation> chosen = obligations.findByDirectiveIdOrderByPosition(directiveId).stream()
                .filter(obligation -> obligationIds.contains(obligation.id()) && isAlive(obligation))
                .toList();
        if (chosen.isEmpty()) {
            throw BusinessRuleViolation.at("obligations", "obligation.rule.nothing-superseded");
        }
        String by = String.valueOf(change.byDocument());
        lift(
                directiveId,
                directives.require(directiveId).label(),
                chosen,
                Phrase.of("obligation.lifted.amended", by).in(messages),
                false);
    }

    private void lift(String directiveId, String label, List<Obligation> lifted, String reason, boolean all) {
        LocalDate today = clock.today();
        for (Obligation obligation : lifted) {
            obligation.close(ClosingState.LIFTED, reason, today);
            obligations.saveAndFlush(obligation);
            events.publishEvent(
                    new ObligationClosed(obligation.id(), directiveId, obligation.code(), ClosingState.LIFTED, reason));
        }
        Set<String> ids = lifted.stream().map(Obligation::id).collect(Collectors.toSet());
        List<Occurrence> open = occurrences.findByDirectiveIdOrderByDueOnAscIdAsc(directiveId).stream()
                .filter(occurrence ->
                        occurrence.status() == OccurrenceStatus.OPEN && ids.contains(occurrence.obligationId()))
                .toList();
        open.forEach(occurrence -> occurrence.release(reason, today));
        occurrences.saveAllAndFlush(open);
        events.publishEvent(new ObligationsLifted(
                directiveId,
                label,
                lifted.size(),
                reason,
                open.stream().map(Occurrence::id).toList(),
                all));
    }

    private static boolean isAlive(Obligation obligation) {
        return obligation.status() == ObligationStatus.IN_FORCE
                || obligation.status() == ObligationStatus.WAITING_CONDITION;
    }
}
