package vn.chidao.household.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.household.ErasureReason;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.HouseholdHistory;
import vn.chidao.household.HouseholdManagement;
import vn.chidao.household.HouseholdPlace;
import vn.chidao.household.HouseholdRights;
import vn.chidao.household.PovertyStatus;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/**
 * One household: what was found of it and who helps it; its keeper writes on. Who comes second is told who was faster,
 * when and with what, and finds everything he typed.
 */
@Controller
@RequestMapping("/households/{settlementId}/{id}")
class HouseholdController {

    private final HouseholdManagement management;
    private final HouseholdCatalog catalog;
    private final HouseholdRights rights;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final Refusals refusals;

    HouseholdController(
            HouseholdManagement management,
            HouseholdCatalog catalog,
            HouseholdRights rights,
            OrganizationDirectory organizations,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.catalog = catalog;
        this.rights = rights;
        this.organizations = organizations;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping
    String household(@PathVariable String settlementId, @PathVariable String id, Model model) {
        return page(rights.place(settlementId), id, model);
    }

    @PostMapping("/mend")
    String mend(
            @PathVariable String settlementId,
            @PathVariable String id,
            @Valid @ModelAttribute("mending") MendForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("chosen", AddForm.chosen(form.memberUnitIds()));
        return new Act(settlementId, id, binding, typed, model, response, redirect)
                .done("household.done.mended", () -> management.mend(form.toCommand(id)));
    }

    @PostMapping("/status")
    String changeStatus(
            @PathVariable String settlementId,
            @PathVariable String id,
            @Valid @ModelAttribute("finding") StatusForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(settlementId, id, binding, typed, model, response, redirect)
                .done("household.done.status-changed", () -> management.changeStatus(form.toCommand(id)));
    }

    @PostMapping("/helpers")
    String nameHelper(
            @PathVariable String settlementId,
            @PathVariable String id,
            @Valid @ModelAttribute("helping") HelperForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(settlementId, id, binding, typed, model, response, redirect)
                .done("household.done.helper-named", () -> management.nameHelper(form.toCommand(id)));
    }

    @PostMapping("/helpers/release")
    String releaseHelper(
            @PathVariable String settlementId,
            @PathVariable String id,
            @Valid @ModelAttribute("releasing") ReleaseForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(settlementId, id, binding, typed, model, response, redirect)
                .done("household.done.helper-released", () -> management.releaseHelper(form.toCommand(id)));
    }

    @PostMapping("/erase")
    String erase(
            @PathVariable String settlementId,
            @PathVariable String id,
            @Valid @ModelAttribute("erasing") EraseForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(settlementId, id, binding, typed, model, response, redirect)
                .done("household.done.erased", () -> management.erase(form.toCommand(id)));
    }

    /** What all acts on a household have in common. */
    private final class Act {

        private final HouseholdPlace place;
        private final String id;
        private final BindingResult binding;
        private final Model model;
        private final HttpServletResponse response;
        private final RedirectAttributes redirect;

        Act(
                String settlementId,
                String id,
                BindingResult binding,
                Map<String, String> typed,
                Model model,
                HttpServletResponse response,
                RedirectAttributes redirect) {
            this.place = rights.place(settlementId);
            this.id = id;
            this.binding = binding;
            this.model = model;
            this.response = response;
            this.redirect = redirect;
            model.addAttribute("values", typed);
        }

        String done(String message, Runnable act) {
            // Out of sight is not found, in sight and not his to change is refused.
            catalog.require(place, id);
            Actor actor = user.actorWith(Right.KEEP_HOUSEHOLDS, place.register(), "household.access.keep");
            if (binding.hasErrors()) {
                refusals.show(binding, model, response);
                return page(place, id, model);
            }
            try {
                CurrentActor.run(actor, act);
            } catch (BusinessRuleViolation violation) {
                refusals.show(violation, model, response);
                return page(place, id, model);
            } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
                model.addAttribute("overtaken", true);
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(place, id, model);
            }
            refusals.done(redirect, message);
            return "redirect:/households/{settlementId}/{id}";
        }
    }

    private String page(HouseholdPlace place, String id, Model model) {
        HouseholdHistory history = catalog.require(place, id);
        for (String kept : List.of("values", "errors")) {
            if (!model.containsAttribute(kept)) {
                model.addAttribute(kept, Map.of());
            }
        }
        if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", Set.copyOf(history.household().memberUnitIds()));
        }
        List<Options.Option> choices = Options.of(place.organizations());
        model.addAttribute("settlement", place.settlement());
        model.addAttribute("keeper", place.keeper());
        model.addAttribute("history", history);
        model.addAttribute("household", history.household());
        model.addAttribute(
                "mayKeep", !history.household().erased() && user.may(Right.KEEP_HOUSEHOLDS, place.register()));
        model.addAttribute("organizations", choices);
        model.addAttribute(
                "memberships", withPresent(choices, history.household().memberUnitIds()));
        model.addAttribute("statuses", Options.of(PovertyStatus.values(), refusals));
        model.addAttribute("reasons", Options.of(ErasureReason.values(), refusals));
        return "household/household";
    }

    /** A membership in an organisation that is no longer of the place can still be taken away. */
    private List<Options.Option> withPresent(List<Options.Option> choices, List<String> present) {
        List<Options.Option> all = new ArrayList<>(choices);
        present.stream()
                .filter(unit ->
                        choices.stream().noneMatch(choice -> choice.value().equals(unit)))
                .map(unit -> new Options.Option(unit, organizations.nameOf(unit)))
                .forEach(all::add);
        return all;
    }
}
