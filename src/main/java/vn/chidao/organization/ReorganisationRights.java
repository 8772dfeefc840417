package vn.chidao.organization;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

/**
 * Who may prepare a reorganisation: the committee's commission for organisation, or its office where it has none; and
 * whose leaders approve it: the committee's standing board.
 */
@Component
class ReorganisationRights {

    private static final Set<String> PREPARING_KINDS = Set.of("ORGANIZATION_COMMISSION", "PARTY_OFFICE");
    private static final String STANDING_BOARD = "STANDING_BOARD";

    private final OrganizationDirectory directory;

    ReorganisationRights(OrganizationDirectory directory) {
        this.directory = directory;
    }

    /** Whether people of this organisation may prepare plans. */
    boolean mayPrepare(Actor actor) {
        return actor.organizationId() != null
                && directory
                        .unit(actor.organizationId())
                        .filter(unit -> PREPARING_KINDS.contains(unit.kind()) && unit.parentId() != null)
                        .isPresent();
    }

    /** The advising body for which the acting person prepares. */
    String requirePreparingUnit() {
        Actor actor = CurrentActor.get();
        if (!mayPrepare(actor) || actor.organizationId() == null) {
            throw new AccessRefused("organization.rule.not-preparing-body");
        }
        return actor.organizationId();
    }

    /** Refuses whoever does not belong to the body that prepares this plan. */
    void requireOf(Reorganisation plan) {
        if (!plan.preparingUnitId().equals(CurrentActor.get().organizationId())) {
            throw new AccessRefused("organization.rule.not-preparing-body");
        }
    }

    /** The body that decides on plans of this advising body: the standing board of its committee, or the committee. */
    String decidingUnitFor(String preparingUnitId) {
        String committee = directory.require(preparingUnitId).parentId();
        if (committee == null) {
            throw new AccessRefused("organization.rule.not-preparing-body");
        }
        return directory.children(committee).stream()
                .filter(unit -> STANDING_BOARD.equals(unit.kind()))
                .map(UnitView::id)
                .findFirst()
                .orElse(committee);
    }
}
