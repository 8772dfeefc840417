package vn.chidao.registration.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RoundRow;
import vn.chidao.shared.BusinessClock;

/** Every round of registration under the directives one may read, with the sheet of one's own organisation. */
@Controller
class RoundsController {

    private final RegistrationCatalog sheets;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final BusinessClock clock;

    RoundsController(
            RegistrationCatalog sheets,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            BusinessClock clock) {
        this.sheets = sheets;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping(path = "/registration-sheets", params = "!directive")
    String list(Model model) {
        Set<String> visible = sight.visible();
        List<RoundRow> rows = sheets.rounds(
                visible, user.positions().stream().map(PositionView::unitId).toList(), clock.today());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "labels",
                directives.labels(
                        rows.stream().map(RoundRow::directiveId).distinct().toList()));
        return "registration/rounds";
    }
}
