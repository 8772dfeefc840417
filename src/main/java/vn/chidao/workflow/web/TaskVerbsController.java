package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskUrging;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskAssignments;
import vn.chidao.workflow.task.TaskAssignments.Assign;
import vn.chidao.workflow.task.TaskClaims;
import vn.chidao.workflow.task.TaskComments;

/** What else can be done with a task besides completing it; each verb has a form of its own on the task page. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskVerbsController {

    static final String DELEGATE = "DELEGATE";

    private final TaskScreen screen;
    private final TaskClaims claims;
    private final TaskAssignments assignments;
    private final TaskExtensions extensions;
    private final TaskComments comments;
    private final ObjectProvider<TaskUrging> urging;

    TaskVerbsController(
            TaskScreen screen,
            TaskClaims claims,
            TaskAssignments assignments,
            TaskExtensions extensions,
            TaskComments comments,
            ObjectProvider<TaskUrging> urging) {
        this.screen = screen;
        this.claims = claims;
        this.assignments = assignments;
        this.extensions = extensions;
        this.comments = comments;
        this.urging = urging;
    }

    /** Where a verb leads: its task, the door it was opened through and who acts. */
    record Turn(
            WorkItem item,
            String door,
            String username,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {

        String id() {
            return item.taskId();
        }
    }

    @ModelAttribute
    Turn turn(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return new Turn(
                screen.visible(id, person.getName()),
                TaskScreen.door(door),
                person.getName(),
                model,
                redirect,
                response);
    }

    @PostMapping("/claim")
    String claim(@ModelAttribute(binding = false) Turn turn) {
        return done(turn, "claim", Map.of(), Map.of(), null, () -> claims.claim(turn.username(), turn.id()));
    }

    @PostMapping("/give-back")
    String giveBack(@ModelAttribute(binding = false) Turn turn) {
        return done(turn, "give-back", Map.of(), Map.of(), null, () -> claims.giveBack(turn.username(), turn.id()));
    }

    /** A leader gives a colleague's task back to the group. */
    @PostMapping("/release")
    String release(@ModelAttribute(binding = false) Turn turn, @RequestParam(defaultValue = "") String reason) {
        return done(
                turn,
                "release",
                Map.of("reason", reason),
                Map.of("workflow.task.release.reason", reason),
                "workflow.flash.released",
                () -> claims.release(turn.username(), turn.id(), reason));
    }

    /**
     * To an officer of one's organisation, for good or so that it comes back.
     *
     * @param seen whose it was on the page he decided from, blank where nobody's
     */
    @PostMapping("/assign")
    String assign(
            @ModelAttribute(binding = false) Turn turn,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean despiteAbsence,
            @RequestParam(defaultValue = "") String seen) {
        boolean delegate = DELEGATE.equals(mode);
        return done(
                turn,
                "assign",
                Map.of("officer", officer, "mode", mode, "note", note),
                Map.of("workflow.task.assign.note", note),
                delegate ? "workflow.flash.delegated" : "workflow.flash.assigned",
                () -> assignments.assign(
                        turn.username(), new Assign(turn.id(), officer, delegate, note, despiteAbsence, seen)));
    }

    /** Who gave it to be done takes it out of the other's hands again. */
    @PostMapping("/take-back")
    String takeBack(@ModelAttribute(binding = false) Turn turn) {
        return done(
                turn,
                "take-back",
                Map.of(),
                Map.of(),
                "workflow.flash.taken-back",
                () -> assignments.takeBack(turn.username(), turn.id()));
    }

    @PostMapping("/extension")
    String askForMore(
            @ModelAttribute(binding = false) Turn turn,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        return done(
                turn,
                "extension",
                Map.of("until", until, "reason", reason),
                Map.of("workflow.task.extension.reason", reason),
                "workflow.flash.extension-asked",
                () -> extensions.ask(turn.username(), turn.id(), TaskScreen.day(until), reason));
    }

    /** Whoever watches over it chases it in words of his own. */
    @PostMapping("/urge")
    String urge(@ModelAttribute(binding = false) Turn turn, @RequestParam(defaultValue = "") String words) {
        return done(
                turn,
                "urge",
                Map.of("words", words),
                Map.of("workflow.task.urge.words", words),
                "workflow.flash.urged",
                () -> urger().urge(turn.username(), turn.id(), words));
    }

    /** Whoever may read it says something about it, with a stance or without. */
    @PostMapping("/comments")
    String comment(
            @ModelAttribute(binding = false) Turn turn,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String words) {
        return done(
                turn,
                "comment",
                Map.of("stance", stance, "words", words),
                Map.of("workflow.comment.words", words),
                null,
                () -> comments.write(turn.username(), turn.id(), TaskScreen.stance(stance), words));
    }

    /** One's own words; they stay as withdrawn. */
    @PostMapping("/comments/{comment}/withdraw")
    String withdrawComment(@ModelAttribute(binding = false) Turn turn, @PathVariable long comment) {
        return done(
                turn,
                "comment",
                Map.of(),
                Map.of(),
                null,
                () -> comments.withdraw(turn.username(), turn.id(), comment));
    }

    private TaskUrging urger() {
        return urging.stream().findFirst().orElseThrow(() -> new AccessRefused("workflow.rule.not-open"));
    }

    /**
     * Acts, and leads back to the task where that is still in sight.
     *
     * @param typed by the fields' names: what the form is shown again with
     * @param kept by the keys of their labels: what a page that shows no form any more gives back
     * @param flash the key of what is said on success, or null
     */
    private String done(
            Turn turn,
            String verb,
            Map<String, String> typed,
            Map<String, String> kept,
            @Nullable String flash,
            Runnable act) {
        String id = turn.id();
        try {
            act.run();
        } catch (AlreadyHandled handled) {
            return screen.conflict(handled, id, kept, turn.door(), turn.model(), turn.response());
        } catch (BusinessRuleViolation violation) {
            if (!screen.visible(id, turn.username()).isOpen()) {
                throw violation;
            }
            return screen.refused(
                    verb, typed, violation, turn.item(), turn.door(), turn.username(), turn.model(), turn.response());
        }
        if (flash != null) {
            turn.redirect().addFlashAttribute("flash", screen.text(flash));
        }
        if (!screen.isVisible(id, turn.username())) {
            return "redirect:/";
        }
        turn.redirect().addAttribute("door", turn.door());
        return "redirect:/tasks/" + id;
    }
}
