package vn.chidao.exemplar;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetView;

/**
 * Who confirms what an organisation reports of its models: the Front that led the consultation about its sheet, of a model
 * outside the registration the Front it is a member of; for that Front itself, and for any other, the body that follows
 * the directive up, or the one above. Nobody confirms what is his own
 * or what he reports where another can, and nobody is asked about a directive that does not circulate to him.
 */
@Component
class ConfirmingBody {

    private static final String MEMBER_ORGANIZATION = "MEMBER_ORGANIZATION";

    private final RegistrationCatalog sheets;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;

    ConfirmingBody(
            RegistrationCatalog sheets,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations) {
        this.sheets = sheets;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
    }

    /** @param reporterId who reports it; of a replica whoever took it over */
    String of(PilotModel model, String reporterId) {
        DirectiveView directive = directives.require(model.directiveId());
        UnitView owner = organizations.require(model.unitId());
        String above = owner.parentId();
        Stream<@Nullable String> able = Stream.of(
                leadOf(model),
                MEMBER_ORGANIZATION.equals(owner.kind()) ? above : null,
                directive.followUpUnitId(),
                directive.concludingUnitId(),
                above);
        return able.flatMap(unitId -> Optional.ofNullable(unitId).stream())
                .filter(unitId -> !unitId.equals(owner.id()) && !unitId.equals(reporterId))
                .filter(unitId -> !organizations.positionsOf(unitId).isEmpty())
                .filter(unitId ->
                        unitId.equals(directive.followUpUnitId()) || sight.isOpenToUnit(directive.id(), unitId))
                .findFirst()
                .orElse(owner.id());
    }

    private @Nullable String leadOf(PilotModel model) {
        String sheetId = model.sheetId();
        return sheetId == null
                ? null
                : sheets.find(sheetId).map(SheetView::leadUnitId).orElse(null);
    }
}
