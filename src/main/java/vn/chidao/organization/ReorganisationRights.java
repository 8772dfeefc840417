package vn.chidao.organization;

import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.CurrentActor;

/**
 * Whose a reorganisation's plan is: of the body that prepares it, the committee's commission for organisation or its
 * office, and of the one whose leaders approve it, the committee's standing board.
 */
@Component
class ReorganisationRights {

    private static final String STANDING_BOARD = "STANDING_BOARD";
    private static final String REFUSAL = "organization.rule.not-preparing-body";

    private final Access access;
    private final OrganizationDirectory directory;

    ReorganisationRights(Access access, OrganizationDirectory directory) {
        this.access = access;
        this.directory = directory;
    }

    /** Whether the acting person may prepare plans for the organisation he acts for. */
    boolean mayPrepare() {
        String unit = CurrentActor.get().organizationId();
        return unit != null && access.acting().may(Right.PREPARE_REORGANISATION, Thing.of(unit));
    }

    /** The advising body for which the acting person prepares. */
    String requirePreparingUnit() {
        String unit = CurrentActor.get().organizationId();
        if (unit == null || !mayPrepare()) {
            throw new AccessRefused(REFUSAL);
        }
        return unit;
    }

    /** Refuses whoever does not belong to the body that prepares this plan. */
    void requireOf(Reorganisation plan) {
        access.require(Right.PREPARE_REORGANISATION, Thing.of(plan.preparingUnitId()), REFUSAL);
    }

    /** Whether the acting person may read this plan. Once it is decided everybody may. */
    boolean maySee(Reorganisation plan) {
        return plan.isDecided()
                || access.acting().may(Right.READ_PLAN, Thing.of(plan.preparingUnitId(), plan.decidingUnitId()));
    }

    /** The body that decides on plans of this advising body: the standing board of its committee, or the committee. */
    String decidingUnitFor(String preparingUnitId) {
        String committee = directory.require(preparingUnitId).parentId();
        if (committee == null) {
            throw new AccessRefused(REFUSAL);
        }
        return directory.children(committee).stream()
                .filter(unit -> STANDING_BOARD.equals(unit.kind()))
                .map(UnitView::id)
                .findFirst()
                .orElse(committee);
    }
}
