package vn.chidao.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.assessment.CriteriaSet;
import vn.chidao.assessment.CriteriaSets;
import vn.chidao.assessment.CriterionMarks;
import vn.chidao.assessment.OpenRound;
import vn.chidao.assessment.RoundUnits;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.TaskFormHandler.Option;

/** A new round: the directive first, then set, year, days and organisations, without a script. */
@Controller
class OpenRoundController {

    private static final String REFUSED = "assessment.refused.lead";
    private static final int SELF_DAYS = 10;
    private static final int CHECK_DAYS = 20;

    private final AssessmentManagement assessments;
    private final FollowedDirectives followed;
    private final CriteriaSets sets;
    private final CriterionMarks marks;
    private final RoundUnits units;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    OpenRoundController(
            AssessmentManagement assessments,
            FollowedDirectives followed,
            CriteriaSets sets,
            CriterionMarks marks,
            RoundUnits units,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.assessments = assessments;
        this.followed = followed;
        this.sets = sets;
        this.marks = marks;
        this.units = units;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @param typed as it was typed; organisations are null where the form has not been shown yet */
    record Typed(
            String set,
            String year,
            String selfDueOn,
            String checkDueOn,
            boolean rankingPublic,
            @Nullable List<String> units) {}

    @GetMapping("/assessments/new")
    String form(@RequestParam(defaultValue = "") String directive, Model model) {
        List<DirectiveView> choices = followed.all();
        if (choices.isEmpty()) {
            throw new AccessRefused(REFUSED);
        }
        if (directive.isBlank()) {
            model.addAttribute("choices", choices);
            return "assessment/assessment-choose";
        }
        LocalDate today = clock.today();
        List<CriteriaSet> all = sets.all();
        Typed first = new Typed(
                all.isEmpty() ? "" : all.get(0).code(),
                String.valueOf(today.getYear()),
                today.plusDays(SELF_DAYS).toString(),
                today.plusDays(CHECK_DAYS).toString(),
                true,
                null);
        return page(followed.require(directive), first, model);
    }

    @PostMapping("/assessments")
    String open(
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String selfDueOn,
            @RequestParam(defaultValue = "") String checkDueOn,
            @RequestParam(required = false) @Nullable String rankingPublic,
            @RequestParam(required = false) @Nullable List<String> units,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView about = followed.require(directive);
        Actor actor = user.actorWith(Right.LEAD_ASSESSMENT, FollowedDirectives.thing(about), REFUSED);
        Typed typed =
                new Typed(set, year, selfDueOn, checkDueOn, rankingPublic != null, units == null ? List.of() : units);
        try {
            String id = CurrentActor.call(actor, () -> assessments.open(command(about, typed)));
            refusals.done(redirect, "assessment.new.done");
            redirect.addAttribute("id", id);
            return "redirect:/assessments/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "assessment.new.overtaken", model, response);
        }
        return page(about, typed, model);
    }

    private static OpenRound command(DirectiveView about, Typed typed) {
        return new OpenRound(
                about.id(),
                typed.set(),
                year(typed.year()),
                day(typed.selfDueOn(), "selfDueOn"),
                day(typed.checkDueOn(), "checkDueOn"),
                typed.rankingPublic(),
                typed.units() == null ? List.of() : typed.units());
    }

    private static int year(String text) {
        if (!text.strip().matches("\\d{4}")) {
            throw BusinessRuleViolation.at("year", "assessment.rule.year-required");
        }
        return Integer.parseInt(text.strip());
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(field, "assessment.rule.day-required");
        }
    }

    private String page(DirectiveView about, Typed typed, Model model) {
        user.actorWith(Right.LEAD_ASSESSMENT, FollowedDirectives.thing(about), REFUSED);
        List<UnitView> bound = allBut(about.followUpUnitId(), units.of(about.id()));
        List<String> ticked = typed.units();
        model.addAttribute(
                "chosen",
                ticked == null ? bound.stream().map(UnitView::id).collect(Collectors.toSet()) : Set.copyOf(ticked));
        model.addAttribute("directive", about);
        model.addAttribute("typed", typed);
        model.addAttribute("units", bound);
        model.addAttribute("sets", sets.all());
        model.addAttribute("setOptions", options(sets.all()));
        model.addAttribute("makesCriterion", marks.makesCriterion(about.id()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "assessment/assessment-new";
    }

    /** Who checks the others is not asked: nobody checks its own sheet. */
    private static List<UnitView> allBut(@Nullable String leaderUnitId, List<UnitView> bound) {
        return bound.stream().filter(unit -> !unit.id().equals(leaderUnitId)).toList();
    }

    private static List<Option> options(List<CriteriaSet> all) {
        return all.stream().map(each -> new Option(each.code(), each.name())).toList();
    }
}
