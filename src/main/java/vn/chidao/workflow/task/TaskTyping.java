package vn.chidao.workflow.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.chidao.workflow.WorkList.WorkItem;

/** Keeps what somebody is typing into the form of a task, behind whatever is done to the task meanwhile. */
@Service
public class TaskTyping {

    private final TaskTurns turns;
    private final TaskDrafts drafts;

    TaskTyping(TaskTurns turns, TaskDrafts drafts) {
        this.turns = turns;
        this.drafts = drafts;
    }

    /**
     * As a draft of this person's.
     *
     * @throws vn.chidao.shared.NotFound when there is no such task for him to work on
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it: what comes late leaves nothing behind
     * @throws vn.chidao.shared.AccessRefused when it is with another by now
     */
    public void keep(String username, String taskId, Map<String, ? extends @Nullable Object> values) {
        turns.run(() -> {
            WorkItem item = turns.lockOwn(username, taskId);
            turns.requireFree(username, item);
            drafts.save(taskId, username, new LinkedHashMap<>(values));
            return item;
        });
    }
}
