package vn.chidao.festival.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.festival.AssignmentView;
import vn.chidao.festival.FestivalCatalog;
import vn.chidao.festival.FestivalManagement;
import vn.chidao.festival.Visitor;
import vn.chidao.festival.Visitors;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * One assignment, to be changed or taken back by whoever made it. Who comes second is told who was faster, when and with
 * what, and finds everything he typed.
 */
@Controller
@RequestMapping("/festivals/assignments/{id}")
class AssignmentController {

    private static final String REFUSED = "festival.access.assign";
    private static final String SEARCH = "search";
    private static final String PAGE = "festival/assignment";

    private final FestivalManagement festivals;
    private final FestivalCatalog catalog;
    private final Visitors visitors;
    private final Obligations obligations;
    private final CurrentUser user;
    private final Refusals refusals;

    AssignmentController(
            FestivalManagement festivals,
            FestivalCatalog catalog,
            Visitors visitors,
            Obligations obligations,
            CurrentUser user,
            Refusals refusals) {
        this.festivals = festivals;
        this.catalog = catalog;
        this.visitors = visitors;
        this.obligations = obligations;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping
    String one(@PathVariable String id, Model model) {
        AssignmentView assignment = visible(id);
        return page(assignment, ChangeForm.of(assignment), null, model);
    }

    @PostMapping("/change")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") ChangeForm form,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AssignmentView assignment = visible(id);
        Actor actor = assigner(assignment);
        if (SEARCH.equals(action)) {
            return page(assignment, form, null, model);
        }
        return done(
                id,
                form,
                null,
                model,
                response,
                redirect,
                "festival.change.done",
                () -> CurrentActor.run(actor, () -> festivals.change(form.toCommand(assignment))));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AssignmentView assignment = visible(id);
        Actor actor = assigner(assignment);
        return done(
                id,
                ChangeForm.of(assignment),
                reason == null ? "" : reason,
                model,
                response,
                redirect,
                "festival.withdraw.done",
                () -> CurrentActor.run(actor, () -> festivals.withdraw(id, version, reason)));
    }

    private String done(
            String id,
            ChangeForm form,
            @Nullable String withdrawing,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String message,
            Runnable act) {
        try {
            act.run();
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(visible(id), form, withdrawing, model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            model.addAttribute("overtaken", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(visible(id), form, withdrawing, model);
        } catch (RuntimeException thrown) {
            // A report holds its task first and then the assignment: the database may let one of the two go.
            refusals.overtaken(thrown, "festival.overtaken.meanwhile", model, response);
            model.addAttribute("collided", true);
            return page(visible(id), form, withdrawing, model);
        }
        AssignmentView assignment = visible(id);
        refusals.done(redirect, message);
        redirect.addAttribute("area", assignment.areaId());
        redirect.addAttribute("year", assignment.year());
        return "redirect:/festivals/{area}";
    }

    private Actor assigner(AssignmentView assignment) {
        return user.actorWith(Right.ASSIGN_FESTIVAL, Thing.of(assignment.assigningUnitId()), REFUSED);
    }

    private AssignmentView visible(String id) {
        return catalog.find(user.asker(), id).orElseThrow(() -> new NotFound("festival assignment", id));
    }

    /** @param withdrawing the reason typed for taking it back; null where it is to be changed */
    private String page(AssignmentView assignment, ChangeForm form, @Nullable String withdrawing, Model model) {
        boolean mayChange =
                assignment.isOpen() && user.may(Right.ASSIGN_FESTIVAL, Thing.of(assignment.assigningUnitId()));
        model.addAttribute("assignment", assignment);
        model.addAttribute("form", form);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("withdrawing", withdrawing);
        if (mayChange) {
            Map<String, String> choices = new LinkedHashMap<>();
            if (assignment.visitor().positionId() != null) {
                choices.put(assignment.visitor().positionId(), assignment.visitorLabel());
            }
            keepChosen(form, assignment, choices);
            String search = form.search();
            if (search != null && !search.isBlank()) {
                Map<String, String> found = visitors.named(search, assignment.day(), Set.copyOf(choices.keySet()));
                choices.putAll(found);
                model.addAttribute("nothingFound", found.isEmpty());
            }
            model.addAttribute("choices", choices);
            Set<String> units = new HashSet<>(visitors.unitsOf(choices.keySet()));
            units.add(assignment.visitingUnitId());
            model.addAttribute(
                    "obligations",
                    CurrentActor.call(
                            assigner(assignment), () -> obligations.options(assignment.assigningUnitId(), units)));
        } else {
            model.addAttribute("obligations", List.of());
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return PAGE;
    }

    private void keepChosen(ChangeForm form, AssignmentView assignment, Map<String, String> choices) {
        String chosen = form.visitor();
        if (chosen != null && !chosen.isBlank() && !ChangeForm.NAMED.equals(chosen)) {
            choices.computeIfAbsent(chosen, id -> visitors.label(Visitor.holderOf(id), assignment.day()));
        }
    }
}
