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
    private final RegistrationCatalog sheets;

    Expectations(OrganizationDirectory organization, RegistrationCatalog sheets) {
        this.organization = organization;
        this.sheets = sheets;
    }

    /**
     * What one sheet is to say.
     *
     * @param otherUnits who else is concerned
     * @param raisedVersion the sheet's version when it was proposed
     */
    record Asked(
            ProposalKind kind,
            ProposalSide side,
            ProposedWork work,
            Set<String> otherUnits,
            String sheetId,
            int raisedVersion) {}

    /** Whether these lines say what was agreed about this sheet. */
    boolean isShownBy(ProposalView proposal, String sheetId, List<SheetLine> lines) {
        ProposalView.Part own = proposal.partOf(sheetId).orElseThrow();
        Set<String> units = new LinkedHashSet<>();
        proposal.parts().stream()
                .filter(part -> !part.sheetId().equals(sheetId))
                .forEach(part -> units.addAll(List.of(part.unitId(), part.actingUnitId())));
        return isShownBy(
                new Asked(proposal.kind(), own.side(), proposal.work(), units, sheetId, own.raisedVersion()), lines);
    }

    boolean isShownBy(Asked asked, List<SheetLine> lines) {
        Set<String> names = new LinkedHashSet<>();
        asked.otherUnits().forEach(id -> {
            names.add(organization.nameOf(id));
            organization.unit(id).map(UnitView::shortName).ifPresent(names::add);
        });
        return new Expectation(
                        asked.kind(),
                        asked.side(),
                        asked.work(),
                        names,
                        area -> isIn(asked.work().placeId(), area),
                        sheets.linesOfVersion(asked.sheetId(), asked.raisedVersion()))
                .isShownBy(lines);
    }

    /** Whether a registered line may be what fills a gap, or what was moved to its organisation. */
    boolean mayFill(ProposedWork work, ProposedWork line) {
        String place = line.placeId();
        return (work.content() == null || work.content() == line.content())
                && (work.placeId() == null || place != null && isIn(work.placeId(), place));
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
