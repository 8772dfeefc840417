package vn.chidao.coordination;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** What stands outside of a programme and has to be so when one is drafted: its cycle, the one above it, its parties. */
@Component
class DraftingRules {

    private final JointProgrammeRepository programmes;
    private final CommunesBelow communes;
    private final ProgrammeParties choices;
    private final OrganizationDirectory organizations;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final BusinessClock clock;

    DraftingRules(
            JointProgrammeRepository programmes,
            CommunesBelow communes,
            ProgrammeParties choices,
            OrganizationDirectory organizations,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            BusinessClock clock) {
        this.programmes = programmes;
        this.communes = communes;
        this.choices = choices;
        this.organizations = organizations;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.clock = clock;
    }

    void requireCycle(DraftProgramme command) {
        String directiveId = command.directiveId();
        if (directiveId == null) {
            return;
        }
        // The parties read what the programme carries out: what may not circulate freely is not named to them.
        boolean named =
                directives.find(directiveId).filter(DirectiveView::isInForce).isPresent()
                        && directiveSight.visible().contains(directiveId)
                        && !directiveSight.limited().contains(directiveId);
        if (!named) {
            throw BusinessRuleViolation.at("directiveId", "coordination.rule.unknown-directive");
        }
        programmes.holdCycle("joint-programme:" + directiveId + ":" + command.leadUnitId());
        programmes.findOfCycle(command.leadUnitId(), directiveId).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw BusinessRuleViolation.at("directiveId", "coordination.rule.once-per-cycle", other.title());
                });
    }

    void requireParent(DraftProgramme command) {
        String parentId = command.parentId();
        if (parentId == null) {
            return;
        }
        JointProgramme parent = programmes
                .hold(parentId)
                .filter(each -> each.status() == ProgrammeStatus.IN_FORCE)
                .orElseThrow(() -> BusinessRuleViolation.at("parentId", "coordination.rule.parent-not-in-force"));
        if (!communes.contains(parent.leadUnitId(), command.leadUnitId())) {
            throw BusinessRuleViolation.at("parentId", "coordination.rule.not-below-parent");
        }
        programmes.findChildren(parentId).stream()
                .filter(child -> organizations.areTogether(child.leadUnitId(), command.leadUnitId()))
                .findFirst()
                .ifPresent(child -> {
                    throw BusinessRuleViolation.at(
                            "parentId", "coordination.rule.commune-has-one", organizations.nameOf(child.leadUnitId()));
                });
    }

    /** Whoever becomes a party works beside the lead and has somebody who consents in its name; who is one already stays. */
    void requireChoosable(String leadUnitId, Wording wording, Set<String> seated) {
        Set<String> choosable = choices.choosable(leadUnitId).stream()
                .map(ProgrammeParties.Choice::unitId)
                .collect(Collectors.toSet());
        for (int row = 0; row < wording.shares().size(); row++) {
            String unitId = wording.shares().get(row).unitId();
            boolean signs = seated.contains(unitId)
                    || choosable.contains(unitId)
                            && organizations.unit(unitId, clock.today()).isPresent()
                            && !organizations
                                    .positions(unitId, PositionRole.LEADER)
                                    .isEmpty();
            if (!signs) {
                throw BusinessRuleViolation.at("shares[" + row + "].unit", "coordination.rule.party-without-signer");
            }
        }
    }
}
