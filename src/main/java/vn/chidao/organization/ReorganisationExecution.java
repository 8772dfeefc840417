package vn.chidao.organization;

import java.time.LocalDate;
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
            case RENAME -> rename(change, asOf(change.unitId(), day), day);
            case MOVE -> move(change, asOf(change.unitId(), day), day);
            case TAKE_OVER -> openWork.transfer(plan.handover(change));
            case MERGE, SPLIT, DISSOLVE -> {
                // Who holds open work looks in the register: the unit ends before it hands over.
                organizations.endUnit(change.unitId(), day.minusDays(1));
                openWork.transfer(plan.handover(change));
                change.successors()
                        .forEach(successor -> organizations.nameSuccessor(change.unitId(), successor, day, plan.id()));
            }
        }
    }

    private void rename(UnitChange change, UnitView unit, LocalDate day) {
        String notation = change.notation() == null ? unit.notation() : change.notation();
        organizations.changeUnit(
                new ChangeUnit(unit.id(), day, change.newName(), change.newShortName(), notation, unit.parentId()));
    }

    private void move(UnitChange change, UnitView unit, LocalDate day) {
        organizations.changeUnit(
                new ChangeUnit(unit.id(), day, unit.name(), unit.shortName(), unit.notation(), change.parentId()));
    }

    /** As it is on the day, so that a rename and a move of the same day add up. */
    private UnitView asOf(String unitId, LocalDate day) {
        return directory.unit(unitId, day).orElseThrow(() -> new NotFound("organization", unitId));
    }
}
