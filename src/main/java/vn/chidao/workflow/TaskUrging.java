package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.WorkList.WorkItem;

/** Port: to chase one open task in words of one's own. Served from above. */
public interface TaskUrging {

    /** Whether this person may chase it, and it has a deadline and somebody to chase. */
    boolean mayUrge(String username, WorkItem item);

    /**
     * Chases it; in the caller's transaction or one of its own.
     *
     * @throws vn.chidao.shared.AccessRefused when it is not for this person to chase
     * @throws vn.chidao.shared.BusinessRuleViolation without words, or when it was chased today
     */
    void urge(String username, String taskId, @Nullable String words);
}
