package vn.chidao.workflow;

import java.util.Map;

/** Our own door to a task: the page and the play. It completes through the engine, never around its listener. */
public interface TaskSubmission {

    /**
     * Claims the task if nobody has, and completes it with these values, in one transaction.
     *
     * @param values by form key: strings, numbers, booleans, lists of maps for rows
     * @throws FormRefused when a field or rule refuses; nothing has changed
     * @throws vn.chidao.shared.AlreadyHandled when somebody was faster
     * @throws vn.chidao.shared.AccessRefused when the task is not this account's
     * @throws vn.chidao.shared.NotFound when there is no such task within this account's sight
     */
    void submit(String username, String taskId, Map<String, Object> values);
}
