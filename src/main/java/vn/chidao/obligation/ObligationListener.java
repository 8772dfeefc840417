package vn.chidao.obligation;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.chidao.changing.DirectiveChanged;
import vn.chidao.directive.DirectiveIssued;
import vn.chidao.directive.DirectiveTookEffect;
import vn.chidao.directive.DraftRevised;
import vn.chidao.workflow.ClockMoved;
import vn.chidao.workflow.DeadlineMoved;

/** What happens elsewhere and concerns obligations, taken up in the same transaction. */
@Component
class ObligationListener {

    /** The stages whose business key is an occurrence. */
    private static final Set<String> OCCURRENCE_PROCESSES =
            Set.of("ObligationTask", "ContentRegistration", "PeriodicReport", "PeriodicReview");

    private final ObligationManagement obligations;
    private final Occurrences occurrences;
    private final Planner planner;
    private final ObligationLifting lifting;

    ObligationListener(
            ObligationManagement obligations, Occurrences occurrences, Planner planner, ObligationLifting lifting) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.planner = planner;
        this.lifting = lifting;
    }

    @EventListener
    void on(DraftRevised revised) {
        obligations.refuseLostQuotes(revised.directiveId());
    }

    @EventListener
    void on(DirectiveIssued issued) {
        obligations.putInForce(issued.directiveId(), issued.issuedOn());
    }

    @EventListener
    void on(DirectiveTookEffect effect) {
        obligations.putInForce(effect.directiveId(), effect.on());
    }

    @EventListener
    void on(DirectiveChanged changed) {
        if (changed.kind().endsDirective()) {
            lifting.liftAll(changed);
        }
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (OCCURRENCE_PROCESSES.contains(moved.processId())) {
            occurrences.moveDeadline(moved.businessKey(), moved.from(), moved.to(), moved.reason());
        }
    }

    /** Once the new day stands: the planner works in transactions of its own, which must not wait for this one. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(ClockMoved moved) {
        planner.runThrough(moved.to());
    }
}
