package vn.chidao.obligation.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.ChangeView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationLifting;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Which obligations an amending document has put others in the place of, chosen by the following-up body. */
@Controller
class SupersedingController {

    private final ObligationLifting lifting;
    private final ObligationCatalog catalog;
    private final ObligationRights rights;
    private final ChangeCatalog changes;
    private final DirectiveCatalog directives;
    private final CurrentUser user;
    private final Refusals refusals;

    SupersedingController(
            ObligationLifting lifting,
            ObligationCatalog catalog,
            ObligationRights rights,
            ChangeCatalog changes,
            DirectiveCatalog directives,
            CurrentUser user,
            Refusals refusals) {
        this.lifting = lifting;
        this.catalog = catalog;
        this.rights = rights;
        this.changes = changes;
        this.directives = directives;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/changes/{id}/superseded")
    String choose(@PathVariable String id, Model model) {
        ChangeView change = amendment(id);
        actor(change);
        model.addAttribute("errors", Map.of());
        return page(change, Set.of(), model);
    }

    @PostMapping("/changes/{id}/superseded")
    String supersede(
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<String> obligations,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ChangeView change = amendment(id);
        Actor actor = actor(change);
        try {
            CurrentActor.run(actor, () -> lifting.supersede(id, obligations));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(change, obligations, model);
        }
        refusals.done(redirect, "obligation.superseded.done", obligations.size());
        redirect.addAttribute("id", change.directiveId());
        return "redirect:/directives/{id}/changes";
    }

    private ChangeView amendment(String id) {
        ChangeView change = changes.require(id);
        if (change.kind() != ChangeKind.AMEND || !change.isDone()) {
            throw new NotFound("change", id);
        }
        return change;
    }

    private Actor actor(ChangeView change) {
        return user.actorWith(
                Right.DECIDE_RHYTHM, rights.rhythmsOf(change.directiveId()), "obligation.access.supersede");
    }

    private String page(ChangeView change, Set<String> chosen, Model model) {
        List<ObligationView> alive = catalog.ofDirective(change.directiveId()).stream()
                .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE
                        || obligation.status() == ObligationStatus.WAITING_CONDITION)
                .toList();
        model.addAttribute("change", change);
        model.addAttribute("label", directives.require(change.directiveId()).label());
        model.addAttribute("obligations", alive);
        model.addAttribute("chosen", chosen);
        return "obligation/superseded";
    }
}
