package vn.chidao.workflow.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList.WorkItem;

/** Keeps what somebody is typing into the form of a task, behind whatever is done to the task meanwhile. */
@Service
public class TaskTyping {

    private final TaskTurns turns;
    private final TaskDrafts drafts;
    private final ActorDirectory directory;

    TaskTyping(TaskTurns turns, TaskDrafts drafts, ActorDirectory directory) {
        this.turns = turns;
        this.drafts = drafts;
        this.directory = directory;
    }

    /**
     * As a draft of this person's.
     *
     * @throws NotFound when there is no such task for him to work on
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it: what comes late leaves nothing behind
     * @throws AccessRefused when it is with another by now
     */
    public void keep(String username, String taskId, Map<String, ? extends @Nullable Object> values) {
        turns.run(() -> {
            WorkItem item = turns.lock(taskId);
            if (!directory.holdsAny(username, turns.groupsFor(username, item))) {
                throw new NotFound("task", taskId);
            }
            turns.requireOpen(item);
            if (!turns.isFreeFor(username, item)) {
                throw new AccessRefused("workflow.rule.claimed-by-other");
            }
            drafts.save(taskId, username, new LinkedHashMap<>(values));
            return item;
        });
    }
}
