package vn.chidao.steering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.steering.SteeringManagement;
import vn.chidao.steering.SteeringSight;
import vn.chidao.workflow.TaskFormHandler.Option;

/** A committee is put on record: first the directive, then what it fulfils, the decision, and who sits in it. */
@Controller
class EstablishController {

    private static final String REFUSED = "steering.access.keep";
    private static final String SEARCH = "search";
    private static final int LONGEST_ACTION = 110;

    private final SteeringManagement steering;
    private final SteeringSight sight;
    private final MemberChoices choices;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final Refusals refusals;

    EstablishController(
            SteeringManagement steering,
            SteeringSight sight,
            MemberChoices choices,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            ObligationCatalog obligations,
            OrganizationDirectory organizations,
            CurrentUser user,
            Refusals refusals) {
        this.steering = steering;
        this.sight = sight;
        this.choices = choices;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.obligations = obligations;
        this.organizations = organizations;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/steering-committees/new")
    String form(@ModelAttribute("form") CommitteeForm form, Model model) {
        return page(form.inOrder(), false, model);
    }

    @PostMapping("/steering-committees")
    String establish(
            @ModelAttribute("form") CommitteeForm typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String unitId = unitOf(typed);
        Actor actor = user.actorWith(Right.KEEP_COMMITTEE, Thing.of(unitId), REFUSED);
        CommitteeForm form = typed.inOrder();
        try {
            form = form.withFile(CurrentActor.call(actor, () -> choices.file(file, typed.fileId())));
            if (SEARCH.equals(action)) {
                return page(form, true, model);
            }
            CommitteeForm complete = form;
            String id = CurrentActor.call(actor, () -> steering.establish(complete.toEstablish(unitId)));
            refusals.done(redirect, "steering.new.done");
            redirect.addAttribute("id", id);
            return "redirect:/steering-committees/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(form, false, model);
        } catch (AlreadyHandled faster) {
            model.addAttribute("overtaken", faster);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(form, false, model);
        }
    }

    private String unitOf(CommitteeForm form) {
        String chosen = form.unit();
        return chosen != null && !chosen.isBlank()
                ? chosen
                : units().stream().findFirst().orElseThrow(() -> new AccessRefused(REFUSED));
    }

    private List<String> units() {
        return sight.establishing(user.asker());
    }

    private String page(CommitteeForm form, boolean searching, Model model) {
        String unitId = unitOf(form);
        user.actorWith(Right.KEEP_COMMITTEE, Thing.of(unitId), REFUSED);
        Set<String> visible = directiveSight.visible();
        List<Option> offered = directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(each -> visible.contains(each.id()))
                .map(each -> new Option(
                        each.id(), refusals.text("steering.new.directive-choice", each.label(), each.subject())))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        String directive = offered.stream()
                .map(Option::value)
                .filter(id -> id.equals(form.directive()))
                .findFirst()
                .orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("unit", unitId);
        model.addAttribute(
                "units",
                units().stream()
                        .map(id -> new Option(id, organizations.nameOf(id)))
                        .toList());
        model.addAttribute("directives", offered);
        model.addAttribute("directive", directive);
        model.addAttribute(
                "directiveLabel",
                directive == null ? null : directives.require(directive).label());
        model.addAttribute("obligations", directive == null ? List.of() : obligationsOf(directive));
        model.addAttribute(
                "offices",
                organizations.together(unitId).stream()
                        .map(EstablishController::option)
                        .toList());
        choices.show(form, searching, unitId, model);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "steering/committee-new";
    }

    private static Option option(UnitView unit) {
        return new Option(unit.id(), unit.name());
    }

    private List<Option> obligationsOf(String directiveId) {
        return obligations.ofDirective(directiveId).stream()
                .filter(each -> each.status() == ObligationStatus.IN_FORCE)
                .map(each -> new Option(each.id(), labelOf(each)))
                .toList();
    }

    private String labelOf(ObligationView obligation) {
        String action = obligation.action();
        return refusals.text(
                "steering.new.obligation-choice",
                obligation.code(),
                action.length() <= LONGEST_ACTION ? action : action.substring(0, LONGEST_ACTION - 2) + " …");
    }
}
