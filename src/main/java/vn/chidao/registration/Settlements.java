package vn.chidao.registration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessRuleViolation;

/** The settlements (khu dân cư) a line may name as its place. */
@Component
public class Settlements {

    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";

    private final OrganizationDirectory organization;

    Settlements(OrganizationDirectory organization) {
        this.organization = organization;
    }

    public List<UnitView> all() {
        return organization.units().stream()
                .filter(unit -> RESIDENTIAL_AREA.equals(unit.kind()))
                .toList();
    }

    /** With its commune: many settlements are called "Ấp 1". */
    public String label(UnitView settlement) {
        return settlement.parentId() == null
                ? settlement.name()
                : settlement.name() + " – " + organization.nameOf(settlement.parentId());
    }

    void refuseUnknown(List<SheetLine> lines) {
        Set<String> known = all().stream().map(UnitView::id).collect(Collectors.toSet());
        for (int i = 0; i < lines.size(); i++) {
            String area = lines.get(i).residentialAreaId();
            if (area != null && !known.contains(area)) {
                throw BusinessRuleViolation.at(
                        "lines[" + i + "].residentialArea", "registration.rule.unknown-settlement");
            }
        }
    }
}
