package vn.chidao.festival.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.festival.AreaLine;
import vn.chidao.festival.AssignmentView;
import vn.chidao.festival.FestivalCatalog;
import vn.chidao.festival.FestivalManagement;
import vn.chidao.festival.FestivalRights;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** The festival of one residential area in a year: who is sent, whether he went, what he heard and what became of it. */
@Controller
class FestivalController {

    private static final String CLOSING_REFUSED = "festival.access.close-opinion";

    private final FestivalManagement festivals;
    private final FestivalCatalog catalog;
    private final FestivalRights rights;
    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    FestivalController(
            FestivalManagement festivals,
            FestivalCatalog catalog,
            FestivalRights rights,
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.festivals = festivals;
        this.catalog = catalog;
        this.rights = rights;
        this.obligations = obligations;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The obligation a visit serves, as the page links it. */
    record Served(String obligationId, String directiveLabel, String code) {}

    @GetMapping("/festivals/{areaId}")
    String festival(@PathVariable String areaId, @RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(rights.area(areaId), year, model);
    }

    @PostMapping("/festivals/assignments/{id}/opinions/{opinionId}/close")
    String close(
            @PathVariable String id,
            @PathVariable String opinionId,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AssignmentView assignment = catalog.find(user.asker(), id)
                .filter(each -> each.opinions().stream()
                        .anyMatch(opinion -> opinion.id().equals(opinionId)))
                .orElseThrow(() -> new NotFound("festival opinion", opinionId));
        Actor actor = user.actorWith(Right.ASSIGN_FESTIVAL, whose(assignment), CLOSING_REFUSED);
        model.addAttribute("closing", opinionId);
        model.addAttribute("closingReason", reason);
        try {
            CurrentActor.run(actor, () -> festivals.closeOpinion(opinionId, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(rights.area(assignment.areaId()), assignment.year(), model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            model.addAttribute("overtaken", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(rights.area(assignment.areaId()), assignment.year(), model);
        }
        refusals.done(redirect, "festival.opinion.close.done");
        redirect.addAttribute("area", assignment.areaId());
        redirect.addAttribute("year", assignment.year());
        return "redirect:/festivals/{area}";
    }

    private static Thing whose(AssignmentView assignment) {
        return Thing.of(assignment.assigningUnitId(), assignment.visitingUnitId());
    }

    private String page(UnitView area, @Nullable Integer year, Model model) {
        Asker asker = user.asker();
        int shownYear = year == null ? clock.today().getYear() : year;
        List<AssignmentView> assignments = catalog.ofArea(asker, area.id(), shownYear);
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
        model.addAttribute(
                "closable",
                assignments.stream()
                        .filter(each -> user.may(Right.ASSIGN_FESTIVAL, whose(each)))
                        .map(AssignmentView::id)
                        .toList());
        model.addAttribute("mayAssign", mayAssign);
        model.addAttribute(
                "mayRaise", !asker.unitsWith(Right.RAISE_RECOMMENDATION).isEmpty());
        model.addAttribute("takeUpWithin", catalog.takeUpWithin());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
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
