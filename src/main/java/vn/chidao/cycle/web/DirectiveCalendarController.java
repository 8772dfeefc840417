package vn.chidao.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.cycle.CalendarView;
import vn.chidao.cycle.ReviewCalendar;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.MoveReviewDay;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ReviewPlanning;
import vn.chidao.pages.Refusals;
import vn.chidao.review.ReviewPhases;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/** The reviews of one directive, held, under way and ahead; whoever follows it up moves their days here. */
@Controller
class DirectiveCalendarController {

    private static final String REFUSED = "obligation.access.review-day";

    private final ReviewCalendar calendar;
    private final ReviewPlanning planning;
    private final ReviewPhases phases;
    private final ObligationCatalog obligations;
    private final ObligationRights rights;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    DirectiveCalendarController(
            ReviewCalendar calendar,
            ReviewPlanning planning,
            ReviewPhases phases,
            ObligationCatalog obligations,
            ObligationRights rights,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            Refusals refusals) {
        this.calendar = calendar;
        this.planning = planning;
        this.phases = phases;
        this.obligations = obligations;
        this.rights = rights;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/directives/{id}/review-calendar")
    String show(@PathVariable String id, Model model) {
        return page(visible(id), MoveForm.EMPTY, model);
    }

    @PostMapping("/directives/{id}/review-calendar/move")
    String move(
            @PathVariable String id,
            @ModelAttribute("form") MoveForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        Actor actor = decider(id);
        MoveReviewDay command = form.toCommand();
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(directive, form, model);
        }
        if (command == null) {
            throw new NotFound("review day", id);
        }
        requireOf(id, command.obligationId());
        String refused = refused(actor, () -> planning.move(command), model, response);
        if (refused != null) {
            return page(directive, form, model);
        }
        refusals.done(redirect, "cycle.move.done", Days.written(Objects.requireNonNull(command.to())));
        return "redirect:/directives/{id}/review-calendar";
    }

    @PostMapping("/directives/{id}/review-calendar/scope")
    String sayScope(
            @PathVariable String id,
            @RequestParam String obligationId,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        Actor actor = decider(id);
        requireOf(id, obligationId);
        String refused = refused(actor, () -> planning.sayScope(obligationId, seen, words), model, response);
        if (refused != null) {
            model.addAttribute("scopeOf", obligationId);
            model.addAttribute("scopeWords", words);
            return page(directive, MoveForm.EMPTY, model);
        }
        refusals.done(redirect, "cycle.scope.done");
        return "redirect:/directives/{id}/review-calendar";
    }

    /** Null where it went well; else the page says why not. */
    private @Nullable String refused(Actor actor, Runnable act, Model model, HttpServletResponse response) {
        try {
            CurrentActor.run(actor, act::run);
            return null;
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return violation.key();
        } catch (AlreadyHandled faster) {
            model.addAttribute(
                    "error",
                    faster.personName() == null || faster.at() == null
                            ? refusals.text("cycle.overtaken")
                            : refusals.text(
                                    "cycle.overtaken-by",
                                    faster.personName(),
                                    Objects.requireNonNullElse(faster.positionName(), ""),
                                    Days.moment(faster.at())));
            response.setStatus(HttpStatus.CONFLICT.value());
            return "overtaken";
        } catch (OptimisticLockingFailureException faster) {
            model.addAttribute("error", refusals.text("cycle.overtaken"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return "overtaken";
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "cycle.overtaken", model, response);
            return "overtaken";
        }
    }

    private void requireOf(String directiveId, String obligationId) {
        obligations
                .find(obligationId)
                .filter(found -> found.directiveId().equals(directiveId))
                .orElseThrow(() -> new NotFound("obligation", obligationId));
    }

    private Actor decider(String directiveId) {
        return user.actorWith(Right.DECIDE_RHYTHM, rights.rhythmsOf(directiveId), REFUSED);
    }

    /** Before it is in force a directive has no days. */
    private DirectiveView visible(String id) {
        return directives
                .find(id)
                .filter(found -> found.isInForce() || found.hasEnded())
                .filter(found -> sight.isOpenTo(user.asker(), id))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    private String page(DirectiveView directive, MoveForm form, Model model) {
        CalendarView view = calendar.of(user.asker(), directive.id());
        boolean mayMove = directive.isInForce() && user.may(Right.DECIDE_RHYTHM, rights.rhythmsOf(directive.id()));
        model.addAttribute("directive", directive);
        model.addAttribute("lines", view.lines());
        model.addAttribute("gaps", view.gaps());
        model.addAttribute("scopes", view.scopes());
        model.addAttribute("base", calendar.baseOf(directive.id()));
        model.addAttribute("phases", phases.all());
        model.addAttribute("mayMove", mayMove);
        model.addAttribute("form", form);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "cycle/directive-calendar";
    }
}
