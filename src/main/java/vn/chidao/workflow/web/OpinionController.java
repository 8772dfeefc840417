package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.ActorDirectory.Group;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.OpinionTable.Opinion;
import vn.chidao.workflow.task.TaskOpinions;

/** Opinions on tasks: what is asked of whoever is signed in, what he has asked, and asking. */
@Controller
class OpinionController {

    private final TaskScreen screen;
    private final TaskOpinions opinions;
    private final BusinessClock clock;

    OpinionController(TaskScreen screen, TaskOpinions opinions, BusinessClock clock) {
        this.screen = screen;
        this.opinions = opinions;
        this.clock = clock;
    }

    /** What is asked about which task, as far as it has been filled in. */
    record Draft(String q, List<String> officer, String question, String answerBy) {}

    @GetMapping("/opinions")
    String list(Principal person, Model model) {
        model.addAttribute("asked", opinions.askedOf(person.getName()));
        model.addAttribute("mine", opinions.askedBy(person.getName()));
        model.addAttribute("stances", screen.stances());
        model.addAttribute("now", clock.today());
        if (!model.containsAttribute("errorFor")) {
            model.addAttribute("errorFor", "");
        }
        return "workflow/opinions";
    }

    @PostMapping("/opinions/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String words,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            opinions.answer(person.getName(), id, TaskScreen.stance(stance), words);
        } catch (AlreadyHandled handled) {
            return screen.conflict(handled, null, Map.of("workflow.opinion.words", words), "page", model, response);
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errorFor", id);
            model.addAttribute("typedStance", stance);
            model.addAttribute("typedWords", words);
            model.addAttribute("errors", screen.errors(violation));
            return list(person, model);
        }
        redirect.addFlashAttribute("flash", screen.text("workflow.flash.opinion-given"));
        return "redirect:/opinions";
    }

    @PostMapping("/opinions/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            opinions.withdraw(person.getName(), id);
        } catch (AlreadyHandled handled) {
            return screen.conflict(handled, "page", model, response);
        }
        redirect.addFlashAttribute("flash", screen.text("workflow.flash.opinion-withdrawn"));
        return "redirect:/opinions";
    }

    @GetMapping("/tasks/{id}/opinions")
    String ask(@PathVariable String id, Principal person, Model model, HttpServletResponse response) {
        WorkItem item = screen.visible(id, person.getName());
        if (!item.isOpen()) {
            response.setStatus(HttpStatus.GONE.value());
            return screen.gone(item.handled(), "page", model);
        }
        return form(item, new Draft("", List.of(), "", ""), person, model);
    }

    /** @param action {@code find} looks for more people to ask and asks nobody */
    @PostMapping("/tasks/{id}/opinions")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> officer,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answerBy,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        WorkItem item = screen.visible(id, person.getName());
        Draft draft = new Draft(q, officer == null ? List.of() : officer, question, answerBy);
        if (action.equals("find") && item.isOpen()) {
            return form(item, draft, person, model);
        }
        try {
            opinions.ask(person.getName(), id, draft.officer(), question, TaskScreen.day(answerBy));
        } catch (AlreadyHandled handled) {
            return screen.conflict(
                    handled, null, Map.of("workflow.opinion.question", question), "page", model, response);
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", screen.errors(violation));
            return form(item, draft, person, model);
        }
        redirect.addFlashAttribute("flash", screen.text("workflow.flash.opinion-asked"));
        return "redirect:/tasks/" + id;
    }

    private String form(WorkItem item, Draft draft, Principal person, Model model) {
        if (!opinions.mayAsk(person.getName(), item)) {
            throw new AccessRefused("workflow.rule.opinion-not-yours");
        }
        Map<String, Group> offered = new LinkedHashMap<>();
        opinions.named(draft.officer()).forEach(each -> offered.put(each.id(), each));
        List<Group> found = opinions.find(draft.q());
        found.forEach(each -> offered.putIfAbsent(each.id(), each));
        Set<String> waiting = new LinkedHashSet<>();
        screen.opinionsOf(item).stream().filter(Opinion::isAsked).forEach(each -> waiting.add(each.positionId()));
        List<Option> options = new ArrayList<>();
        offered.values().stream()
                .filter(each -> !waiting.contains(each.id()))
                .forEach(each -> options.add(new Option(each.id(), each.name())));
        model.addAttribute("task", item);
        model.addAttribute("draft", draft);
        model.addAttribute("options", options);
        model.addAttribute("foundNone", !draft.q().isBlank() && found.isEmpty());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "workflow/ask-opinion";
    }
}
