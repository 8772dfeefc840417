package vn.chidao.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.reporting.DecideReportTerms;
import vn.chidao.reporting.ReportRequestManagement;
import vn.chidao.reporting.ReportTermsBook;
import vn.chidao.reporting.ReportTermsManagement;
import vn.chidao.reporting.ReportTermsView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** How the regular reports on a directive are asked for; whoever reads the directive may know, its bodies decide. */
@Controller
class ReportTermsController {

    private static final String REFUSED = "reporting.refused.request";

    private final ReportTermsManagement management;
    private final ReportTermsBook book;
    private final ReportRequestManagement requests;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final Refusals refusals;

    ReportTermsController(
            ReportTermsManagement management,
            ReportTermsBook book,
            ReportRequestManagement requests,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.book = book;
        this.requests = requests;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.user = user;
        this.refusals = refusals;
    }

    /** A rhythm's terms, with what is being typed for it. */
    record Section(
            ReportTermsView terms, TermsForm form, @Nullable String secondName, boolean typed) {}

    @GetMapping("/directives/{id}/report-terms")
    String terms(@PathVariable String id, Model model) {
        return page(visible(id), null, model);
    }

    @PostMapping("/directives/{id}/report-terms")
    String decide(
            @PathVariable String id,
            @ModelAttribute("form") TermsForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(directive, form, model);
        }
        Actor decider = decider(directive, form.byUnitId());
        try {
            DecideReportTerms decision = form.toCommand(id);
            CurrentActor.run(decider, () -> management.decide(decision));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(directive, form, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "reporting.rule.terms-overtaken", model, response);
            return page(directive, form, model);
        }
        refusals.done(redirect, "reporting.terms.done");
        return "redirect:/directives/{id}/report-terms";
    }

    /** Whoever names no body has to work in one of those that decide, and is told at the field. */
    private Actor decider(DirectiveView directive, @Nullable String byUnitId) {
        Thing thing = byUnitId == null || byUnitId.isBlank()
                ? Thing.of().followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId())
                : Thing.of().followedBy(byUnitId);
        return user.actorWith(Right.REQUEST_REPORT, thing, REFUSED);
    }

    private DirectiveView visible(String id) {
        return directives
                .find(id)
                .filter(DirectiveView::isInForce)
                .filter(directive -> sight.visible().contains(directive.id()))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    private String page(DirectiveView directive, @Nullable TermsForm typed, Model model) {
        List<Option> deciders = requests.requesters(directive).stream()
                .filter(unit -> user.may(Right.REQUEST_REPORT, Thing.of().followedBy(unit)))
                .map(unit -> new Option(unit, organizations.nameOf(unit)))
                .toList();
        List<Section> sections = new ArrayList<>();
        for (Rhythm rhythm : management.rhythmsOf(directive.id())) {
            ReportTermsView terms = book.of(directive.id(), rhythm);
            boolean refused = typed != null && typed.rhythm() == rhythm;
            String second = terms.secondReceiverUnitId();
            sections.add(new Section(
                    terms,
                    refused ? typed : TermsForm.of(terms),
                    second == null ? null : organizations.nameOf(second),
                    refused));
        }
        model.addAttribute("directive", directive);
        model.addAttribute("sections", sections);
        model.addAttribute("deciders", deciders);
        model.addAttribute(
                "receivers",
                requests.receivers(directive).stream()
                        .filter(unit -> !unit.equals(directive.reportReceiverUnitId()))
                        .map(unit -> new Option(unit, organizations.nameOf(unit)))
                        .toList());
        model.addAttribute(
                "receiverName",
                directive.reportReceiverUnitId() == null ? "" : organizations.nameOf(directive.reportReceiverUnitId()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "reporting/terms";
    }
}
