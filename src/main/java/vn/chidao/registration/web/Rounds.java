package vn.chidao.registration.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetView;
import vn.chidao.shared.NotFound;

/** The sheets that are consulted about together, for whoever may read the directive. */
@Component
class Rounds {

    private final RegistrationCatalog sheets;
    private final DirectiveSight sight;

    Rounds(RegistrationCatalog sheets, DirectiveSight sight) {
        this.sheets = sheets;
        this.sight = sight;
    }

    /** Not found where there are none, or where the directive is out of sight. */
    List<SheetView> require(String directiveId, int year, String leadUnitId) {
        if (!sight.visible().contains(directiveId)) {
            throw new NotFound("directive", directiveId);
        }
        List<SheetView> round = sheets.ofDirective(directiveId).stream()
                .filter(sheet -> sheet.year() == year && sheet.leadUnitId().equals(leadUnitId))
                .toList();
        if (round.isEmpty()) {
            throw new NotFound("registration-round", directiveId);
        }
        return round;
    }
}
