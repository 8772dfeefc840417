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

    /**
     * What stands in the form when this person opens it: his saved draft, else the handler's first values.
     *
     * @throws vn.chidao.shared.NotFound when there is no such open task within this account's sight
     */
    Map<String, Object> firstValues(String username, String taskId);
}
