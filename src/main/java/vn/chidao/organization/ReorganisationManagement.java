package vn.chidao.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** A reorganisation from its first draft to its approval. What it does on its day is {@link ReorganisationExecution}. */
@Service
@Transactional
public class ReorganisationManagement {

    private final ReorganisationRepository plans;
    private final ReorganisationPlan register;
    private final ReorganisationRights rights;
    private final ReorganisationProcess process;
    private final OpenWorkTransfers openWork;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReorganisationManagement(
            ReorganisationRepository plans,
            ReorganisationPlan register,
            ReorganisationRights rights,
            ReorganisationProcess process,
            OpenWorkTransfers openWork,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.register = register;
        this.rights = rights;
        this.process = process;
        this.openWork = openWork;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the acting person may prepare plans. */
    @Transactional(readOnly = true)
    public boolean mayPrepare() {
        return rights.mayPrepare();
    }

    /** Lays a plan down for the acting person's organisation and answers with its id. */
    public String prepare(PrepareReorganisation command) {
        String preparing = rights.requirePreparingUnit();
        PrepareReorganisation own =
                new PrepareReorganisation(command.title(), command.basis(), command.effectiveOn(), preparing);
        Reorganisation plan = new Reorganisation(
                UUID.randomUUID().toString(),
                own,
                rights.decidingUnitFor(preparing),
                CurrentActor.get(),
                clock.today());
        plans.saveAndFlush(plan);
        events.publishEvent(ReorganisationMoved.of(plan, "REORGANISATION_PREPARED", null));
        return plan.id();
    }

    /** Changes title, basis or day of a draft. */
    public void describe(String id, PrepareReorganisation command) {
        Reorganisation plan = ofOwn(id);
        plan.describe(command, clock.today());
        plans.saveAndFlush(plan);
    }

    /** Plans a change in a draft, as far as the register allows it together with the others. */
    public void plan(String id, PlanChange change) {
        Reorganisation plan = ofOwn(id);
        plan.plan(change);
        register.checkNamed(plan.changes(), plan.effectiveOn());
        plans.saveAndFlush(plan);
    }

    /** Takes a change out of a draft. */
    public void unplan(String id, int position) {
        Reorganisation plan = ofOwn(id);
        plan.unplan(position);
        plans.saveAndFlush(plan);
    }

    /** Names who takes over the open work of one key of an organisation. */
    public void chooseSuccessor(String id, String unitId, String workKey, String successorId) {
        Reorganisation plan = ofOwn(id);
        plan.choose(unitId, workKey, successorId);
        plans.saveAndFlush(plan);
        events.publishEvent(ReorganisationMoved.of(plan, "SUCCESSOR_NAMED", workKey + " → " + successorId));
    }

    /** Sends a draft to appraisal, once: after a return it goes on from the returned task. */
    public void submit(String id) {
        Reorganisation plan = ofOwn(id);
        if (plan.submitted()) {
            throw BusinessRuleViolation.of("organization.rule.plan-already-submitted");
        }
        send(plan);
        process.start(plan.id(), plan.preparingUnitId(), plan.decidingUnitId());
    }

    /** Sends a returned plan to appraisal again, as its task asks. */
    public void resubmit(String id) {
        send(load(id));
    }

    /** Gives a returned plan up. */
    public void withdraw(String id, @Nullable String note) {
        Reorganisation plan = load(id);
        plan.withdraw();
        plans.saveAndFlush(plan);
        events.publishEvent(ReorganisationMoved.of(plan, "REORGANISATION_WITHDRAWN", note));
    }

    /** The leader of the advising body passes a plan on, or returns it with a reason. */
    public void appraise(String id, boolean passed, @Nullable String comment) {
        Reorganisation plan = load(id);
        plan.appraise(passed, comment, CurrentActor.get(), clock.today());
        plans.saveAndFlush(plan);
        events.publishEvent(
                ReorganisationMoved.of(plan, passed ? "REORGANISATION_APPRAISED" : "REORGANISATION_RETURNED", comment));
    }

    /** The committee's leader approves, or returns with a reason. */
    public void approve(String id, boolean agreed, @Nullable String comment) {
        Reorganisation plan = load(id);
        // Bodies founded or moved since the plan was sent move along with those they stand below.
        List<UnitChange> changes = agreed ? register.complete(plan.changes(), plan.effectiveOn()) : plan.changes();
        plan.approve(agreed, comment, changes, CurrentActor.get(), clock.today());
        plans.saveAndFlush(plan);
        events.publishEvent(
                ReorganisationMoved.of(plan, agreed ? "REORGANISATION_APPROVED" : "REORGANISATION_RETURNED", comment));
    }

    /** Tells the processes of approved plans whose day has come; answers with how many. */
    public int reachDay() {
        List<String> due = plans.dueOn(clock.today());
        due.forEach(process::effectiveDayReached);
        return due.size();
    }

    private void send(Reorganisation plan) {
        List<UnitChange> inOrder = register.complete(plan.changes(), plan.effectiveOn());
        for (UnitChange change : inOrder) {
            if (change.kind().handsOver()) {
                List<OpenWork> unnamed = plan.unnamed(change, openWork.openWorkOf(change.unitId()));
                if (!unnamed.isEmpty()) {
                    throw BusinessRuleViolation.of(
                            "organization.rule.successors-unnamed",
                            register.nameOf(change.unitId()),
                            unnamed.get(0).label(),
                            unnamed.size());
                }
            }
        }
        plan.submit(inOrder, CurrentActor.get(), clock.today());
        plans.saveAndFlush(plan);
        events.publishEvent(ReorganisationMoved.of(plan, "REORGANISATION_SUBMITTED", null));
    }

    /** A plan out of sight is not found, before anything is said of who may change it. */
    private Reorganisation ofOwn(String id) {
        Reorganisation plan = load(id);
        if (!rights.maySee(plan)) {
            throw new NotFound("reorganisation", id);
        }
        rights.requireOf(plan);
        return plan;
    }

    private Reorganisation load(String id) {
        return plans.findById(id).orElseThrow(() -> new NotFound("reorganisation", id));
    }
}
