package vn.chidao.registration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/** Says what sheets have to say once a proposal was agreed to, and whether they do. */
@Component
class Expectations {

    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";

    private final OrganizationDirectory organization;

    Expectations(OrganizationDirectory organization) {
        this.organization = organization;
    }

    /** Whether these lines say what was agreed about this sheet. */
    boolean isShownBy(ProposalView proposal, String sheetId, List<SheetLine> lines) {
        ProposalView.Part own = proposal.partOf(sheetId).orElseThrow();
        Set<String> units = new LinkedHashSet<>();
        proposal.parts().stream()
                .filter(part -> !part.sheetId().equals(sheetId))
                .forEach(part -> units.addAll(List.of(part.unitId(), part.actingUnitId())));
        return isShownBy(proposal.kind(), own.side(), proposal.work(), units, lines);
    }

    boolean isShownBy(
            ProposalKind kind, ProposalSide side, ProposedWork work, Set<String> otherUnits, List<SheetLine> lines) {
        Set<String> names = new LinkedHashSet<>();
        otherUnits.forEach(id -> {
            names.add(organization.nameOf(id));
            organization.unit(id).map(UnitView::shortName).ifPresent(names::add);
        });
        return new Expectation(kind, side, work, names, area -> isIn(work.placeId(), area)).isShownBy(lines);
    }

    private boolean isIn(@Nullable String placeId, String area) {
        if (area.equals(placeId)) {
            return true;
        }
        return placeId != null
                && organization
                        .unit(placeId)
                        .filter(unit -> !RESIDENTIAL_AREA.equals(unit.kind()))
                        .isPresent()
                && organization.areTogether(placeId, area);
    }
}
