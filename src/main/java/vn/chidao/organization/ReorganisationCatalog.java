package vn.chidao.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.ReorganisationView.Change;
import vn.chidao.organization.ReorganisationView.Choice;
import vn.chidao.organization.ReorganisationView.Hand;
import vn.chidao.shared.NotFound;

/** Plans for reorganisations as people read them: what changes, and what open work goes to whom. */
@Service
@Transactional(readOnly = true)
public class ReorganisationCatalog {

    private final ReorganisationRepository plans;
    private final OrganizationDirectory directory;
    private final OpenWorkTransfers openWork;

    ReorganisationCatalog(ReorganisationRepository plans, OrganizationDirectory directory, OpenWorkTransfers openWork) {
        this.plans = plans;
        this.directory = directory;
        this.openWork = openWork;
    }

    /** All plans, the latest day first, without their open work. */
    public List<ReorganisationView> all() {
        return plans.newestFirst().stream().map(plan -> view(plan, false)).toList();
    }

    /** A plan with the preview of what would be handed over today. */
    public ReorganisationView require(String id) {
        return plans.findById(id).map(plan -> view(plan, true)).orElseThrow(() -> new NotFound("reorganisation", id));
    }

    /** Of the change that is to be carried out next, the pieces of work nobody has been named for. */
    public List<Choice> unnamedNext(String id) {
        Reorganisation plan = plans.findById(id).orElseThrow(() -> new NotFound("reorganisation", id));
        return plan.nextChange()
                .filter(change -> change.kind().handsOver())
                .map(change -> choices(plan, change).stream()
                        .filter(choice -> choice.successorId() == null)
                        .toList())
                .orElse(List.of());
    }

    private ReorganisationView view(Reorganisation plan, boolean withWork) {
        List<UnitChange> changes = plan.changes();
        List<Change> shown = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            shown.add(change(plan, changes.get(i), i, withWork));
        }
        return new ReorganisationView(
                plan.id(),
                plan.title(),
                plan.basis(),
                plan.effectiveOn(),
                plan.status(),
                plan.submitted(),
                plan.preparingUnitId(),
                directory.nameOf(plan.preparingUnitId()),
                directory.nameOf(plan.decidingUnitId()),
                plan.returnReason(),
                hand(plan.preparer()),
                hand(plan.appraiser()),
                hand(plan.approver()),
                plan.doneOn(),
                shown);
    }

    private Change change(Reorganisation plan, UnitChange change, int position, boolean withWork) {
        boolean done = position < plan.done();
        return new Change(
                position,
                change.kind(),
                change.unitId(),
                directory.nameOf(change.unitId()),
                change.successors().stream()
                        .map(id -> new ReorganisationView.Unit(id, directory.nameOf(id)))
                        .toList(),
                change.name(),
                change.parentId() == null ? null : directory.nameOf(change.parentId()),
                done,
                withWork && !done && change.kind().handsOver() ? choices(plan, change) : List.of());
    }

    private List<Choice> choices(Reorganisation plan, UnitChange change) {
        return openWork.openWorkOf(change.unitId()).stream()
                .map(work -> choice(plan, change, work))
                .toList();
    }

    private Choice choice(Reorganisation plan, UnitChange change, OpenWork work) {
        String chosen = plan.chosen(change.unitId(), work.key());
        String successor = chosen == null ? change.onlySuccessor() : chosen;
        return new Choice(
                change.unitId(),
                work.key(),
                work.kind(),
                work.label(),
                work.count(),
                successor,
                successor == null ? null : directory.nameOf(successor));
    }

    private static @Nullable Hand hand(@Nullable PlanHand hand) {
        return hand == null ? null : new Hand(hand.label(), hand.day());
    }
}
