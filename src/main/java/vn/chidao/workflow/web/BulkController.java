package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskUrging;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskAssignments;
import vn.chidao.workflow.task.TaskAssignments.Assign;
import vn.chidao.workflow.task.TaskAssignments.Officer;
import vn.chidao.workflow.task.TaskClaims;
import vn.chidao.workflow.task.WorkItems;

/**
 * One verb on many tasks, each in a transaction of its own: what can be done is done, and the page says of each of the
 * others why not. What the verb needs besides is asked for first, before anything is done.
 */
@Controller
class BulkController {

    static final int MOST_TASKS = 200;
    private static final int LONGEST_NOTE = 1000;

    private final WorkItems workItems;
    private final TaskScreen screen;
    private final TaskVerbs verbs;
    private final TaskClaims claims;
    private final TaskAssignments assignments;
    private final TaskExtensions extensions;
    private final ObjectProvider<TaskUrging> urging;

    BulkController(
            WorkItems workItems,
            TaskScreen screen,
            TaskVerbs verbs,
            TaskClaims claims,
            TaskAssignments assignments,
            TaskExtensions extensions,
            ObjectProvider<TaskUrging> urging) {
        this.workItems = workItems;
        this.screen = screen;
        this.verbs = verbs;
        this.claims = claims;
        this.assignments = assignments;
        this.extensions = extensions;
        this.urging = urging;
    }

    /** What can be done with many tasks at once. */
    enum Verb {
        CLAIM,
        ASSIGN,
        GIVE_BACK,
        URGE,
        EXTEND;

        boolean asksForMore() {
            return this != CLAIM && this != GIVE_BACK;
        }
    }

    /**
     * What came of one task.
     *
     * @param label null where it is none of this person's business
     * @param reason why nothing was done; null where it was
     */
    public record Result(
            String taskId,
            @Nullable String label,
            boolean visible,
            @Nullable String reason) {}

    /** What the verb needs besides the tasks; {@code sent} once the form that asks for it has been filled in. */
    record Filled(boolean sent, String officer, boolean despiteAbsence, String note, String until) {}

    @PostMapping("/tasks/bulk")
    String act(
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(defaultValue = "false") boolean sent,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "false") boolean despiteAbsence,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String until,
            Principal person,
            Model model,
            HttpServletResponse response) {
        Verb chosen = Arrays.stream(Verb.values())
                .filter(each -> each.name().equals(verb))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.of("workflow.rule.bulk-verb"));
        Set<String> ids = new LinkedHashSet<>(task == null ? List.of() : task);
        if (ids.isEmpty() || ids.size() > MOST_TASKS) {
            throw BusinessRuleViolation.of("workflow.rule.bulk-tasks", MOST_TASKS);
        }
        Filled filled = new Filled(sent, officer, despiteAbsence, note, until);
        model.addAttribute("verb", chosen.name());
        model.addAttribute("door", "page");
        if (chosen.asksForMore()) {
            List<Officer> officers = chosen == Verb.ASSIGN ? officersFor(person.getName(), ids) : List.of();
            Map<String, String> errors = missing(chosen, filled, officers);
            if (!sent || !errors.isEmpty()) {
                return ask(chosen, ids, filled, officers, sent ? errors : Map.of(), model, response);
            }
        }
        List<Result> results = ids.stream()
                .map(id -> result(chosen, id, filled, person.getName()))
                .toList();
        model.addAttribute(
                "done", results.stream().filter(each -> each.reason() == null).count());
        model.addAttribute("results", results);
        return "workflow/bulk";
    }

    private String ask(
            Verb verb,
            Set<String> ids,
            Filled filled,
            List<Officer> officers,
            Map<String, String> errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("ids", ids);
        model.addAttribute("filled", filled);
        model.addAttribute("errors", errors);
        model.addAttribute("officers", officers.stream().map(verbs::option).toList());
        return "workflow/bulk-form";
    }

    private Map<String, String> missing(Verb verb, Filled filled, List<Officer> officers) {
        Map<String, String> errors = new HashMap<>();
        if (filled.note().isBlank()) {
            errors.put("note", screen.text("workflow.rule.reason-required"));
        } else if (filled.note().strip().length() > LONGEST_NOTE) {
            errors.put("note", screen.text("workflow.rule.reason-long", LONGEST_NOTE));
        }
        if (verb == Verb.EXTEND && TaskScreen.day(filled.until()) == null) {
            errors.put("until", screen.text("workflow.rule.extension-day"));
        }
        if (verb == Verb.ASSIGN) {
            officers.stream()
                    .filter(each -> each.account().equals(filled.officer()))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> warn(each, filled, errors),
                            () -> errors.put("officer", screen.text("workflow.rule.assign-choose")));
        }
        return errors;
    }

    private void warn(Officer officer, Filled filled, Map<String, String> errors) {
        LocalDate absentUntil = officer.absentUntil();
        if (absentUntil != null && !filled.despiteAbsence()) {
            errors.put(
                    "despiteAbsence",
                    screen.text("workflow.rule.assign-absent", officer.personName(), Days.written(absentUntil)));
        }
    }

    /** Whoever can be given one of the tasks; where all of them are offered to the same positions it is asked once. */
    private List<Officer> officersFor(String username, Set<String> ids) {
        Map<String, Officer> officers = new LinkedHashMap<>();
        Set<List<String>> asked = new HashSet<>();
        for (String id : ids) {
            WorkItem item = workItems.find(id).orElse(null);
            if (item == null || !screen.isVisible(id, username)) {
                continue;
            }
            List<String> kind = new ArrayList<>(item.groups());
            kind.add(item.formId());
            kind.add(String.valueOf(item.assignee()));
            if (asked.add(kind)) {
                assignments
                        .choiceOf(username, item)
                        .ifPresent(choice ->
                                choice.officers().forEach(each -> officers.putIfAbsent(each.account(), each)));
            }
        }
        return List.copyOf(officers.values());
    }

    private Result result(Verb verb, String id, Filled filled, String username) {
        String reason = null;
        boolean hidden = false;
        try {
            act(verb, id, filled, username);
        } catch (AlreadyHandled handled) {
            reason = screen.said(handled);
        } catch (BusinessRuleViolation violation) {
            reason = screen.text(violation.key(), violation.args().toArray());
        } catch (AccessRefused refused) {
            reason = screen.text(refused.key());
            hidden = true;
        } catch (NotFound gone) {
            reason = screen.text("workflow.bulk.not-found");
            hidden = true;
        } catch (ConcurrencyFailureException collision) {
            reason = screen.text("workflow.rule.collision");
        }
        boolean visible = screen.isVisible(id, username);
        String label = hidden && !visible
                ? null
                : workItems
                        .find(id)
                        .map(item -> screen.text("workflow.opinions.about", item.taskName(), item.subject()))
                        .orElse(null);
        return new Result(id, label, visible, reason);
    }

    private void act(Verb verb, String id, Filled filled, String username) {
        switch (verb) {
            case CLAIM -> claims.claim(username, id);
            case GIVE_BACK -> giveBack(username, id);
            case ASSIGN ->
                assignments.assign(
                        username,
                        new Assign(id, filled.officer(), false, filled.note(), filled.despiteAbsence(), null));
            case EXTEND -> extensions.ask(username, id, TaskScreen.day(filled.until()), filled.note());
            case URGE ->
                urging.stream()
                        .findFirst()
                        .orElseThrow(() -> new AccessRefused("workflow.rule.not-open"))
                        .urge(username, id, filled.note());
        }
    }

    /** On its page nobody is offered to give back what he has not taken on; here he may have ticked it. */
    private void giveBack(String username, String id) {
        WorkItem item = screen.visible(id, username);
        if (item.isOpen() && !username.equals(item.assignee())) {
            throw BusinessRuleViolation.of("workflow.rule.not-taken-on");
        }
        claims.giveBack(username, id);
    }
}
