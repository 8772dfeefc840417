package vn.chidao.festival.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.festival.AreaLine;
import vn.chidao.festival.AssignmentView;
import vn.chidao.festival.FestivalCatalog;
import vn.chidao.festival.FestivalRights;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;

/** The festival of one residential area in a year: who is sent, whether he went, what he heard and what became of it. */
@Controller
class FestivalController {

    private final FestivalCatalog catalog;
    private final FestivalRights rights;
    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final CurrentUser user;
    private final BusinessClock clock;

    FestivalController(
            FestivalCatalog catalog,
            FestivalRights rights,
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            CurrentUser user,
            BusinessClock clock) {
        this.catalog = catalog;
        this.rights = rights;
        this.obligations = obligations;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.user = user;
        this.clock = clock;
    }

    /** The obligation a visit serves, as the page links it. */
    record Served(String obligationId, String directiveLabel, String code) {}

    @GetMapping("/festivals/{areaId}")
    String festival(@PathVariable String areaId, @RequestParam(required = false) @Nullable Integer year, Model model) {
        Asker asker = user.asker();
        UnitView area = rights.area(areaId);
        int shownYear = year == null ? clock.today().getYear() : year;
        List<AssignmentView> assignments = catalog.ofArea(asker, areaId, shownYear);
        AreaLine line = catalog.line(asker, area, shownYear);
        boolean mayAssign = area.existsOn(clock.today())
                && shownYear >= clock.today().getYear()
                && shownYear <= clock.today().getYear() + 1
                && rights.assigning(asker).stream()
                        .anyMatch(unit -> rights.areasOf(unit.id()).contains(area));
        Map<String, Served> served = new HashMap<>();
        assignments.forEach(each -> serve(each, served));
        model.addAttribute("area", area);
        model.addAttribute("year", shownYear);
        model.addAttribute("years", catalog.years());
        model.addAttribute("line", line);
        model.addAttribute("assignments", assignments);
        model.addAttribute("served", served);
        model.addAttribute(
                "changeable",
                assignments.stream()
                        .filter(AssignmentView::isOpen)
                        .filter(each -> user.may(Right.ASSIGN_FESTIVAL, Thing.of(each.assigningUnitId())))
                        .map(AssignmentView::id)
                        .toList());
        model.addAttribute("mayAssign", mayAssign);
        model.addAttribute(
                "mayRaise", !asker.unitsWith(Right.RAISE_RECOMMENDATION).isEmpty());
        model.addAttribute("takeUpWithin", catalog.takeUpWithin());
        return "festival/festival";
    }

    private void serve(AssignmentView assignment, Map<String, Served> served) {
        String obligationId = assignment.obligationId();
        if (obligationId != null) {
            obligations
                    .find(obligationId)
                    .filter(each -> directiveSight.visible().contains(each.directiveId()))
                    .ifPresent(each -> served.put(
                            assignment.id(),
                            new Served(
                                    each.id(),
                                    directives.require(each.directiveId()).label(),
                                    each.code())));
        }
    }
}
