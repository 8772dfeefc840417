package vn.chidao.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.organization.ReorganisationStatus;
import vn.chidao.organization.ReorganisationView;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.TaskFormHandler.Option;

/**
 * Plans for reorganisations, from the first line to the submission: what changes, what is open with whom, who takes it
 * over. Appraisal and approval are tasks.
 */
@Controller
class ReorganisationController {

    /** As many successors as a page without scripts offers at once; more are added by saving and adding again. */
    private static final int SUCCESSOR_FIELDS = 4;

    private final ReorganisationManagement plans;
    private final ReorganisationCatalog catalog;
    private final OrganizationDirectory organizations;
    private final Refusals refusals;

    ReorganisationController(
            ReorganisationManagement plans,
            ReorganisationCatalog catalog,
            OrganizationDirectory organizations,
            Refusals refusals) {
        this.plans = plans;
        this.catalog = catalog;
        this.organizations = organizations;
        this.refusals = refusals;
    }

    @GetMapping("/reorganisations")
    String list(Model model) {
        return list(PlanForm.empty(), model);
    }

    @PostMapping("/reorganisations")
    String prepare(
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return list(form, model);
        }
        try {
            redirect.addAttribute("id", plans.prepare(form.toCommand("")));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return list(form, model);
        }
        return "redirect:/reorganisations/{id}";
    }

    @GetMapping("/reorganisations/{id}")
    String show(@PathVariable String id, Model model) {
        ReorganisationView plan = catalog.require(id);
        return page(plan, PlanForm.of(plan), ChangeForm.empty(), model);
    }

    @PostMapping("/reorganisations/{id}")
    String describe(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(catalog.require(id), form, ChangeForm.empty(), model);
        }
        try {
            plans.describe(id, form.toCommand(""));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(catalog.require(id), form, ChangeForm.empty(), model);
        }
        refusals.done(redirect, "organization.plan.saved");
        return "redirect:/reorganisations/{id}";
    }

    @PostMapping("/reorganisations/{id}/changes")
    String plan(
            @PathVariable String id,
            @Valid @ModelAttribute("change") ChangeForm change,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return refused(id, change, model);
        }
        try {
            plans.plan(id, change.toCommand());
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return refused(id, change, model);
        }
        refusals.done(redirect, "organization.plan.change-added");
        return "redirect:/reorganisations/{id}";
    }

    @PostMapping("/reorganisations/{id}/changes/{position}/remove")
    String unplan(@PathVariable String id, @PathVariable int position, RedirectAttributes redirect) {
        plans.unplan(id, position);
        refusals.done(redirect, "organization.plan.change-removed");
        return "redirect:/reorganisations/{id}";
    }

    /** Names who takes over one piece of open work. */
    @PostMapping("/reorganisations/{id}/successors")
    String choose(
            @PathVariable String id,
            @RequestParam String unitId,
            @RequestParam String key,
            @RequestParam String successorId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            plans.chooseSuccessor(id, unitId, key, successorId);
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return refused(id, ChangeForm.empty(), model);
        }
        refusals.done(redirect, "organization.plan.successor-named");
        return "redirect:/reorganisations/{id}#open-work";
    }

    @PostMapping("/reorganisations/{id}/submit")
    String submit(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            plans.submit(id);
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("error", refusals.sentence(violation));
            return refused(id, ChangeForm.empty(), model);
        }
        refusals.done(redirect, "organization.plan.submitted");
        return "redirect:/reorganisations/{id}";
    }

    private String refused(String id, ChangeForm change, Model model) {
        ReorganisationView plan = catalog.require(id);
        return page(plan, PlanForm.of(plan), change, model);
    }

    private String list(PlanForm form, Model model) {
        model.addAttribute("plans", catalog.all());
        model.addAttribute("mayPrepare", plans.mayPrepare());
        model.addAttribute("form", form);
        noErrors(model);
        return "organization/reorganisations";
    }

    private String page(ReorganisationView plan, PlanForm form, ChangeForm change, Model model) {
        boolean editable = plan.status() == ReorganisationStatus.DRAFT
                && plan.preparingUnitId().equals(CurrentActor.get().organizationId());
        model.addAttribute("plan", plan);
        model.addAttribute("form", form);
        model.addAttribute("change", change);
        model.addAttribute("editable", editable);
        model.addAttribute("successorFields", SUCCESSOR_FIELDS);
        if (editable) {
            model.addAttribute(
                    "unitsBefore",
                    options(organizations.units(plan.effectiveOn().minusDays(1))));
            model.addAttribute("unitsAfter", options(organizations.units(plan.effectiveOn())));
            model.addAttribute(
                    "kinds",
                    Arrays.stream(ChangeKind.values())
                            .map(kind -> new Option(kind.name(), refusals.text("ChangeKind." + kind.name())))
                            .toList());
        }
        noErrors(model);
        return "organization/reorganisation";
    }

    private static void noErrors(Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }

    private static List<Option> options(List<UnitView> units) {
        return units.stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }
}
