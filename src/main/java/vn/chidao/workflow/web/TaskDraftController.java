package vn.chidao.workflow.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.shared.AccessRefused;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.task.TaskDrafts;

/** Keeps what somebody is typing while he types: a closed browser or a lost connection costs him seconds. */
@Controller
class TaskDraftController {

    private final TaskScreen screen;
    private final TaskPages pages;
    private final TaskDrafts drafts;
    private final ActorDirectory directory;

    TaskDraftController(TaskScreen screen, TaskPages pages, TaskDrafts drafts, ActorDirectory directory) {
        this.screen = screen;
        this.pages = pages;
        this.drafts = drafts;
        this.directory = directory;
    }

    /** Says nothing where it is kept, and 410 where the task is done: what is typed then is kept by its form's answer. */
    @PostMapping("/tasks/{id}/draft")
    ResponseEntity<Void> keep(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Principal person) {
        String username = person.getName();
        WorkItem item = screen.visible(id, username);
        if (!item.isOpen()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        if (directory.actingAs(username, item.groups()).isEmpty()) {
            throw new AccessRefused("workflow.rule.not-your-task");
        }
        drafts.save(id, username, SubmittedForm.read(pages.load(username, id).schema(), parameters));
        return ResponseEntity.noContent().build();
    }
}
