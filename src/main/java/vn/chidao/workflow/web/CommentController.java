package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskComments;

/** What those who may read a task say to each other about it. */
@Controller
@RequestMapping("/tasks/{id}/comments")
class CommentController {

    private final TaskScreen screen;
    private final TaskComments comments;

    CommentController(TaskScreen screen, TaskComments comments) {
        this.screen = screen;
        this.comments = comments;
    }

    @PostMapping
    String write(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String words,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        WorkItem item = screen.visible(id, person.getName());
        String through = TaskScreen.door(door);
        try {
            comments.write(person.getName(), id, TaskScreen.stance(stance), words);
        } catch (AlreadyHandled handled) {
            return screen.conflict(handled, null, Map.of("workflow.comment.words", words), through, model, response);
        } catch (BusinessRuleViolation violation) {
            return screen.refused(
                    "comment",
                    Map.of("stance", stance, "words", words),
                    violation,
                    item,
                    through,
                    person.getName(),
                    model,
                    response);
        }
        redirect.addAttribute("door", through);
        return "redirect:/tasks/" + id;
    }

    /** One's own; it stays as withdrawn. */
    @PostMapping("/{comment}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable long comment,
            @RequestParam(defaultValue = "page") String door,
            Principal person,
            RedirectAttributes redirect) {
        comments.withdraw(person.getName(), id, comment);
        redirect.addAttribute("door", TaskScreen.door(door));
        return "redirect:/tasks/" + id;
    }
}
