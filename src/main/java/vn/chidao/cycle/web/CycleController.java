package vn.chidao.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.cycle.CycleDecision;
import vn.chidao.cycle.CycleEnd;
import vn.chidao.cycle.CycleEnds;
import vn.chidao.cycle.CycleRights;
import vn.chidao.cycle.NextCycle;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.review.ReviewPhase;
import vn.chidao.review.ReviewPhases;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** How the cycle of a directive ended, and the opening of the next. */
@Controller
class CycleController {

    private static final String REFUSED = "cycle.access.open";

    private final CycleEnds ends;
    private final NextCycle cycles;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final DraftingDesk desk;
    private final OrganizationDirectory organizations;
    private final ReviewPhases phases;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    CycleController(
            CycleEnds ends,
            NextCycle cycles,
            DirectiveCatalog directives,
            DirectiveSight sight,
            DraftingDesk desk,
            OrganizationDirectory organizations,
            ReviewPhases phases,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.ends = ends;
        this.cycles = cycles;
        this.directives = directives;
        this.sight = sight;
        this.desk = desk;
        this.organizations = organizations;
        this.phases = phases;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/directives/{id}/cycle")
    String show(@PathVariable String id, Model model) {
        DirectiveView directive = visible(id);
        CycleEnd end = ends.of(user.asker(), id);
        model.addAttribute("directive", directive);
        model.addAttribute("end", end);
        model.addAttribute(
                "mayOpen",
                end.closed()
                        && end.opened() == null
                        && user.may(Right.OPEN_NEXT_CYCLE, CycleRights.nextCycleOf(directive)));
        return "cycle/cycle";
    }

    @GetMapping("/directives/{id}/cycle/next")
    String form(@PathVariable String id, Model model) {
        DirectiveView directive = visible(id);
        opener(directive);
        CycleEnd end = ends.of(user.asker(), id);
        return page(
                end,
                NextCycleForm.of(
                        end,
                        refusals.text("cycle.next.subject", directive.subject()),
                        places().stream()
                                .map(Option::value)
                                .filter(place -> place.endsWith(":" + directive.issuerUnitId()))
                                .findFirst()
                                .orElse(null),
                        phaseToday(),
                        clock.today()),
                model);
    }

    @PostMapping("/directives/{id}/cycle/next")
    String open(
            @PathVariable String id,
            @ModelAttribute("form") NextCycleForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        Actor actor = opener(directive);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(ends.of(user.asker(), id), form, model);
        }
        try {
            String next = CurrentActor.call(actor, () -> cycles.open(form.toCommand(id)));
            refusals.done(redirect, "cycle.next.done");
            redirect.addAttribute("next", next);
            return "redirect:/directives/{next}/draft";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        } catch (AlreadyHandled faster) {
            model.addAttribute(
                    "error",
                    refusals.text(
                            "cycle.next.overtaken-by",
                            Objects.requireNonNullElse(faster.personName(), ""),
                            Objects.requireNonNullElse(faster.positionName(), ""),
                            faster.at() == null ? "" : Days.moment(faster.at())));
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (OptimisticLockingFailureException faster) {
            model.addAttribute("error", refusals.text("cycle.overtaken"));
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "cycle.overtaken", model, response);
        }
        return page(ends.of(user.asker(), id), form, model);
    }

    private @Nullable String phaseToday() {
        LocalDate today = clock.today();
        return phases.of(today, today).stream()
                .findFirst()
                .map(ReviewPhase::code)
                .orElse(null);
    }

    private Actor opener(DirectiveView directive) {
        return user.actorWith(Right.OPEN_NEXT_CYCLE, CycleRights.nextCycleOf(directive), REFUSED);
    }

    private DirectiveView visible(String id) {
        return directives
                .find(id)
                .filter(DirectiveView::isInForce)
                .filter(found -> sight.isOpenTo(user.asker(), id))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    private List<Option> places() {
        return desk.places(user.asker()).stream()
                .map(place -> new Option(
                        place.unit().id() + ":" + place.issuer().id(),
                        refusals.text(
                                "cycle.next.place-option",
                                place.unit().name(),
                                place.issuer().name())))
                .toList();
    }

    /** Those that had it in hand, and the bodies of who issues it. */
    private List<Option> bodies(DirectiveView directive) {
        Set<String> units = new LinkedHashSet<>();
        for (String unit : Arrays.asList(
                directive.followUpUnitId(),
                directive.reportReceiverUnitId(),
                directive.concludingUnitId(),
                directive.issuerUnitId())) {
            if (unit != null) {
                units.add(unit);
            }
        }
        if (directive.issuerUnitId() != null) {
            organizations.children(directive.issuerUnitId()).stream()
                    .map(UnitView::id)
                    .forEach(units::add);
        }
        List<Option> options = new ArrayList<>();
        units.forEach(unit -> organizations
                .unit(unit, clock.today())
                .ifPresent(found -> options.add(new Option(found.id(), found.name()))));
        return options;
    }

    private String page(CycleEnd end, NextCycleForm form, Model model) {
        model.addAttribute("directive", end.directive());
        model.addAttribute("end", end);
        model.addAttribute("form", form);
        model.addAttribute("places", places());
        model.addAttribute("bodies", bodies(end.directive()));
        model.addAttribute("types", options(DocumentType.values(), "DocumentType."));
        model.addAttribute("decisions", options(CycleDecision.values(), "CycleDecision."));
        model.addAttribute("rhythms", options(Rhythm.values(), "Rhythm."));
        model.addAttribute(
                "phases",
                phases.all().stream()
                        .map(phase -> new Option(phase.code(), phase.name()))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "cycle/next-cycle";
    }

    private List<Option> options(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(each -> new Option(each.name(), refusals.text(prefix + each.name())))
                .toList();
    }
}
