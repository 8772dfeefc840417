package vn.chidao.obligation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationProperties;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.TermDays;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The page on which the following-up body decides how often obligations fall due that the text leaves open. */
@Controller
class RhythmController {

    private final ObligationManagement obligations;
    private final ObligationCatalog catalog;
    private final ObligationRights rights;
    private final ObligationProperties rules;
    private final TermDays terms;
    private final DirectiveCatalog directives;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    RhythmController(
            ObligationManagement obligations,
            ObligationCatalog catalog,
            ObligationRights rights,
            ObligationProperties rules,
            TermDays terms,
            DirectiveCatalog directives,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock,
            TransactionOperations transaction) {
        this.obligations = obligations;
        this.catalog = catalog;
        this.rights = rights;
        this.rules = rules;
        this.terms = terms;
        this.directives = directives;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/directives/{id}/rhythms")
    String gaps(@PathVariable String id, Model model) {
        actor(id);
        LocalDate first = rules.firstYearlyDueOn(clock.today());
        RhythmForm.Line yearly = new RhythmForm.Line(Rhythm.YEAR, null, first, rules.opensWorkingDaysBefore());
        return page(id, new RhythmForm(List.of(), List.of(yearly), ""), model);
    }

    @PostMapping("/directives/{id}/rhythms")
    String decide(
            @PathVariable String id,
            @Valid @ModelAttribute("form") RhythmForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = actor(id);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(id, form, model);
        }
        try {
            CurrentActor.run(actor, () -> transaction.executeWithoutResult(status -> decideAll(id, form)));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(id, form, model);
        }
        refusals.done(redirect, "obligation.rhythms.done", ids(form).size());
        return "redirect:/directives/{id}/rhythms";
    }

    /** All of them or none: one decision, one transaction. */
    private void decideAll(String directiveId, RhythmForm form) {
        for (String obligationId : ids(form)) {
            ObligationView obligation = catalog.require(obligationId);
            if (!obligation.directiveId().equals(directiveId)) {
                throw new NotFound("obligation", obligationId);
            }
            obligations.decideRhythm(form.toCommand(obligation, terms));
        }
    }

    private static List<String> ids(RhythmForm form) {
        return form.obligationIds() == null ? List.of() : form.obligationIds();
    }

    /** Before it is in force a directive is nobody's but its makers'. */
    private Actor actor(String directiveId) {
        directives
                .find(directiveId)
                .filter(DirectiveView::isInForce)
                .orElseThrow(() -> new NotFound("directive", directiveId));
        return user.actorWith(Right.DECIDE_RHYTHM, rights.rhythmsOf(directiveId), "obligation.access.rhythm");
    }

    private String page(String id, RhythmForm form, Model model) {
        DirectiveView directive = directives.require(id);
        List<ObligationView> all = catalog.ofDirective(id);
        model.addAttribute("form", form);
        model.addAttribute("directive", directive);
        model.addAttribute("directiveLabel", directive.label());
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "threeYearsOn",
                directive.issuedOn() == null ? null : directive.issuedOn().plusYears(3));
        model.addAttribute(
                "fiveYearsOn",
                directive.issuedOn() == null ? null : directive.issuedOn().plusYears(5));
        model.addAttribute("gaps", all.stream().filter(ObligationView::isGap).toList());
        model.addAttribute(
                "decided",
                all.stream()
                        .filter(obligation ->
                                obligation.rhythms().stream().anyMatch(ObligationView.RhythmLineView::decided))
                        .toList());
        model.addAttribute(
                "rhythms",
                options(
                        Arrays.stream(Rhythm.values())
                                .filter(Rhythm::isScheduled)
                                .toList(),
                        "Rhythm."));
        model.addAttribute(
                "stages",
                options(
                        Arrays.stream(ObligationStage.values())
                                .filter(ObligationStage::isPlanned)
                                .toList(),
                        "ObligationStage."));
        model.addAttribute("lastLine", RhythmForm.LINES - 1);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "obligation/rhythms";
    }

    private List<Option> options(List<? extends Enum<?>> constants, String prefix) {
        return constants.stream()
                .map(constant -> new Option(constant.name(), refusals.text(prefix + constant.name())))
                .toList();
    }
}
