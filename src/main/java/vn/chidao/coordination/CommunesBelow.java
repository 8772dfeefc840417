package vn.chidao.coordination;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/**
 * Where the programme of a level is concluded again one level below: "Ban Thường trực Ủy ban MTTQ Việt Nam các xã, thị trấn
 * chủ trì hiệp thương … xây dựng nội dung chương trình phối hợp" (Chương trình phối hợp huyện Đức Cơ, mục III.3).
 */
@Component
class CommunesBelow {

    private static final String FRONT_STANDING_BODY = "FRONT_STANDING_BODY";
    private static final Set<String> OF_A_TERRITORY = Set.of("FRONT_COMMITTEE", "PEOPLE_COMMITTEE");

    private final OrganizationDirectory organizations;

    CommunesBelow(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    /** The bodies directly below the lead that stand for a territory today, in their official order; one for each. */
    List<UnitView> of(String leadUnitId) {
        UnitView lead = organizations.require(leadUnitId);
        String parentId = lead.parentId();
        String above = FRONT_STANDING_BODY.equals(lead.kind()) && parentId != null ? parentId : lead.id();
        return organizations.children(above).stream()
                .filter(unit -> OF_A_TERRITORY.contains(unit.kind()))
                .toList();
    }

    /** Whether an organisation works in one of these territories. */
    boolean contains(String leadUnitId, String unitId) {
        Set<String> beside = beside(unitId);
        return of(leadUnitId).stream().map(UnitView::id).anyMatch(beside::contains);
    }

    /** Those of these organisations below which there is a territory that this organisation works in. */
    Set<String> above(String unitId, Collection<String> leadUnitIds) {
        Set<String> beside = beside(unitId);
        return leadUnitIds.stream()
                .distinct()
                .filter(lead -> of(lead).stream().map(UnitView::id).anyMatch(beside::contains))
                .collect(Collectors.toSet());
    }

    /** All that work in this organisation's territory today, itself included. */
    Set<String> beside(String unitId) {
        return organizations.together(unitId).stream().map(UnitView::id).collect(Collectors.toSet());
    }
}
