package vn.chidao.workflow.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.task.TaskTyping;

/** Keeps what somebody is typing while he types: a closed browser or a lost connection costs him seconds. */
@Controller
class TaskDraftController {

    private final TaskScreen screen;
    private final TaskPages pages;
    private final TaskTyping typing;

    TaskDraftController(TaskScreen screen, TaskPages pages, TaskTyping typing) {
        this.screen = screen;
        this.pages = pages;
        this.typing = typing;
    }

    /** Says nothing where it is kept, and 410 where the task is done: what is typed then is kept by its form's answer. */
    @PostMapping("/tasks/{id}/draft")
    ResponseEntity<Void> keep(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Principal person) {
        WorkItem item = screen.visible(id, person.getName());
        if (!item.isOpen()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        try {
            typing.keep(
                    person.getName(),
                    id,
                    SubmittedForm.read(pages.load(person.getName(), id).schema(), parameters));
        } catch (AlreadyHandled handled) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        return ResponseEntity.noContent().build();
    }
}
