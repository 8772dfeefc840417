package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Carries an approved reorganisation out, one organisation to a transaction; killed in between, it goes on. */
@Service
public class ReorganisationExecution {

    /** What is left to do after a step. */
    public enum Progress {
        CHANGES_LEFT,
        SUCCESSORS_MISSING,
        DONE
    }

    private final ReorganisationRepository plans;
    private final OrganizationManagement organizations;
    private final OrganizationDirectory directory;
    private final OpenWorkTransfers openWork;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReorganisationExecution(
            ReorganisationRepository plans,
            OrganizationManagement organizations,
            OrganizationDirectory directory,
            OpenWorkTransfers openWork,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.organizations = organizations;
        this.directory = directory;
        this.openWork = openWork;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Carries out the next change, or finds that a person must name a successor first: open work may have come up since
     * the plan was approved, and who takes it over is never guessed.
     */
    @Transactional
    public Progress carryOutNext(String reorganisationId) {
        Reorganisation plan =
                plans.lockById(reorganisationId).orElseThrow(() -> new NotFound("reorganisation", reorganisationId));
        UnitChange change = plan.nextChange().orElse(null);
        if (change == null) {
            return Progress.DONE;
        }
        if (change.kind().handsOver()
                && !plan.unnamed(change, openWork.openWorkOf(change.unitId())).isEmpty()) {
            plan.stop();
            plans.saveAndFlush(plan);
            return Progress.SUCCESSORS_MISSING;
        }
        carryOut(plan, change);
        plan.advance(clock.today());
        plans.saveAndFlush(plan);
        events.publishEvent(UnitReorganised.of(plan, change, directory));
        return plan.nextChange().isPresent() ? Progress.CHANGES_LEFT : Progress.DONE;
    }

    private void carryOut(Reorganisation plan, UnitChange change) {
        LocalDate day = plan.effectiveOn();
        switch (change.kind()) {
            case RENAME -> organizations.rename(
                    change.unitId(), day, change.newName(), change.newShortName(), change.notation());
            case MOVE -> organizations.move(change.unitId(), day, change.parentId());
            case TAKE_OVER -> openWork.transfer(plan.handover(change));
            case MERGE, SPLIT, DISSOLVE -> {
                openWork.transfer(plan.handover(change));
                organizations.end(change.unitId(), day.minusDays(1), List.copyOf(change.successors()), plan.id());
            }
        }
    }
}
