package vn.chidao.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.recommendation.RecommendationSight;
import vn.chidao.recommendation.RecommendationSources;
import vn.chidao.recommendation.RecommendationStatus;
import vn.chidao.recommendation.RecommendationView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/** One recommendation: its words and files, its answers and whole way, and what the raiser may do about it. */
@Controller
class RecommendationController {

    private static final String REFUSED = "recommendation.refused.raise";

    private final RecommendationManagement recommendations;
    private final RecommendationCatalog catalog;
    private final RecommendationSight sight;
    private final RecommendationSources sources;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    RecommendationController(
            RecommendationManagement recommendations,
            RecommendationCatalog catalog,
            RecommendationSight sight,
            RecommendationSources sources,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            WorkingDays workingDays,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.recommendations = recommendations;
        this.catalog = catalog;
        this.sight = sight;
        this.sources = sources;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.workingDays = workingDays;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/recommendations/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), model);
    }

    @PostMapping("/recommendations/{id}/urge")
    String urge(
            @PathVariable String id,
            @RequestParam int turn,
            @RequestParam(required = false) @Nullable String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecommendationView recommendation = visible(id);
        try {
            CurrentActor.run(raiser(recommendation), () -> recommendations.urge(id, turn, words));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("words", words);
            model.addAttribute("refused", "urge");
            return page(visible(id), model);
        }
        refusals.done(redirect, "recommendation.urge.done", recommendation.addresseeName());
        return "redirect:/recommendations/{id}";
    }

    @PostMapping("/recommendations/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam int turn,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecommendationView recommendation = visible(id);
        try {
            CurrentActor.run(raiser(recommendation), () -> recommendations.giveUp(id, turn, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("reason", reason);
            model.addAttribute("refused", "close");
            return page(visible(id), model);
        }
        refusals.done(redirect, "recommendation.close.done");
        return "redirect:/recommendations/{id}";
    }

    private Actor raiser(RecommendationView recommendation) {
        return user.actorWith(Right.RAISE_RECOMMENDATION, Thing.of(recommendation.raiserUnitId()), REFUSED);
    }

    private RecommendationView visible(String id) {
        return catalog.find(id)
                .filter(recommendation -> sight.isOpenTo(user.asker(), recommendation.id()))
                .orElseThrow(() -> new NotFound("recommendation", id));
    }

    private String page(RecommendationView recommendation, Model model) {
        Asker asker = user.asker();
        boolean house = sight.isRaiser(asker, recommendation);
        boolean mayAct = user.may(Right.RAISE_RECOMMENDATION, Thing.of(recommendation.raiserUnitId()));
        boolean sent = recommendation.status() == RecommendationStatus.SENT;
        model.addAttribute("recommendation", recommendation);
        model.addAttribute("steps", house ? recommendation.steps() : recommendation.stepsSinceSent());
        model.addAttribute("answer", recommendation.lastAnswer().orElse(null));
        model.addAttribute(
                "others",
                house
                        ? catalog.letter(recommendation.letterId()).stream()
                                .filter(other -> !other.id().equals(recommendation.id()))
                                .toList()
                        : List.of());
        model.addAttribute("late", recommendation.isLate(clock.today()));
        model.addAttribute("due", due(recommendation));
        model.addAttribute("directive", directive(recommendation));
        model.addAttribute(
                "source", sources.find(asker, recommendation.arisenFrom()).orElse(null));
        model.addAttribute("mayUrge", mayAct && sent);
        model.addAttribute("urgedToday", recommendation.isUrgedOn(clock.today()));
        model.addAttribute(
                "mayClose",
                mayAct && recommendation.status().isOpen() && recommendation.status() != RecommendationStatus.RAISED);
        model.addAttribute("zone", BusinessClock.ZONE);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "recommendation/recommendation";
    }

    /** The day in words, counted in the working days of whoever is asked. */
    private @Nullable String due(RecommendationView recommendation) {
        LocalDate day = recommendation.answerDueOn();
        if (day == null) {
            return null;
        }
        if (recommendation.status() != RecommendationStatus.SENT) {
            return Days.written(day);
        }
        LocalDate today = clock.today();
        if (day.equals(today)) {
            return refusals.text("recommendation.one.due-today", Days.written(day));
        }
        int days = workingDays.of(recommendation.addresseeUnitId()).between(today, day);
        return day.isAfter(today)
                ? refusals.text("recommendation.one.due-left", Days.written(day), days)
                : refusals.text("recommendation.one.due-late", Days.written(day), -days);
    }

    private @Nullable DirectiveView directive(RecommendationView recommendation) {
        String directiveId = recommendation.directiveId();
        return directiveId == null || !directiveSight.visible().contains(directiveId)
                ? null
                : directives.require(directiveId);
    }
}
