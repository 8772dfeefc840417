package vn.chidao.obligation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What waits for a document from above, and the act that says the document is there. */
@Controller
class ConditionController {

    private final ObligationManagement obligations;
    private final ObligationCatalog catalog;
    private final ObligationRights rights;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    ConditionController(
            ObligationManagement obligations,
            ObligationCatalog catalog,
            ObligationRights rights,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            Refusals refusals) {
        this.obligations = obligations;
        this.catalog = catalog;
        this.rights = rights;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/directives/{id}/conditions")
    String conditions(@PathVariable String id, Model model) {
        return page(inForce(id), model);
    }

    /** Before it is in force a directive is nobody's but its makers', and some may not circulate. */
    private DirectiveView inForce(String id) {
        return directives
                .find(id)
                .filter(DirectiveView::isInForce)
                .filter(found -> sight.visible().contains(id))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    @PostMapping("/obligations/{id}/condition")
    String satisfy(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String documentId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ObligationView obligation = catalog.require(id);
        Actor actor = user.actorWith(
                Right.SATISFY_CONDITION,
                rights.conditionOf(obligation.directiveId(), obligation.leadSelector()),
                "obligation.access.condition");
        try {
            CurrentActor.run(actor, () -> obligations.satisfyCondition(id, documentId));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("refused", id);
            return page(inForce(obligation.directiveId()), model);
        }
        refusals.done(redirect, "obligation.conditions.done", obligation.code());
        redirect.addAttribute("directiveId", obligation.directiveId());
        return "redirect:/directives/{directiveId}/conditions";
    }

    private String page(DirectiveView directive, Model model) {
        List<ObligationView> all = catalog.ofDirective(directive.id()).stream()
                .filter(obligation -> obligation.condition() != null)
                .toList();
        Map<String, Boolean> allowed = new HashMap<>();
        Map<String, String> documents = new HashMap<>();
        Set<String> seen = sight.visible();
        for (ObligationView obligation : all) {
            allowed.put(
                    obligation.id(),
                    user.may(Right.SATISFY_CONDITION, rights.conditionOf(directive.id(), obligation.leadSelector())));
            if (obligation.satisfiedByDirective() != null) {
                directives
                        .find(obligation.satisfiedByDirective())
                        .ifPresent(document -> documents.put(
                                obligation.id(), seen.contains(document.id()) ? nameOf(document) : document.label()));
            }
        }
        model.addAttribute("directive", directive);
        model.addAttribute("directiveLabel", directive.label());
        model.addAttribute("conditions", all);
        model.addAttribute("allowed", allowed);
        model.addAttribute("documents", documents);
        model.addAttribute(
                "received",
                directives.all().stream()
                        .filter(document -> document.status().equals("RECEIVED"))
                        .filter(document -> seen.contains(document.id()))
                        .map(document -> new Option(document.id(), nameOf(document)))
                        .toList());
        return "obligation/conditions";
    }

    private static String nameOf(DirectiveView document) {
        String day = document.issuedOn() == null ? "" : " (" + Days.written(document.issuedOn()) + ")";
        return document.label() + day + ": " + document.subject();
    }
}
