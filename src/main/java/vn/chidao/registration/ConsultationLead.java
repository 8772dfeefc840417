package vn.chidao.registration;

import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/**
 * Finds who leads the consultation: for a member organisation the Front it belongs to, for a Front itself; any other
 * unit consults the body that follows the directive up, where it names one. The Front's standing body accepts, where it has one.
 */
@Component
class ConsultationLead {

    private static final String MEMBER_ORGANIZATION = "MEMBER_ORGANIZATION";
    private static final String FRONT_COMMITTEE = "FRONT_COMMITTEE";
    private static final String FRONT_STANDING_BODY = "FRONT_STANDING_BODY";

    private final OrganizationDirectory organization;

    ConsultationLead(OrganizationDirectory organization) {
        this.organization = organization;
    }

    Consultation of(UnitView unit, DirectiveView directive) {
        String lead = leadOf(unit, directive);
        return new Consultation(lead, acceptingFor(lead));
    }

    /** Who accepts today what was agreed in the consultation this body leads. */
    String acceptingFor(String leadUnitId) {
        return organization.children(leadUnitId).stream()
                .filter(child -> FRONT_STANDING_BODY.equals(child.kind()))
                .map(UnitView::id)
                .findFirst()
                .orElse(leadUnitId);
    }

    private static String leadOf(UnitView unit, DirectiveView directive) {
        if (MEMBER_ORGANIZATION.equals(unit.kind()) && unit.parentId() != null) {
            return unit.parentId();
        }
        if (FRONT_COMMITTEE.equals(unit.kind())) {
            return unit.id();
        }
        return directive.followUpUnitId() == null ? unit.id() : directive.followUpUnitId();
    }
}
