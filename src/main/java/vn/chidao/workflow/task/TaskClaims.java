package vn.chidao.workflow.task;

/** Taking a task on before doing it, and giving it back to all who may do it. */
public interface TaskClaims {

    /**
     * Makes the task this person's.
     *
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it, or a colleague has it
     */
    void claim(String username, String taskId);

    /** Gives a task taken on back to all who may do it; one he does for another goes back to the other, with what was saved. */
    void giveBack(String username, String taskId);

    /**
     * Gives a task that a colleague has taken on back to the group, in the name of a leader of the task's organisation
     * or of its supervisor; kept on the record with the reason.
     *
     * @throws vn.chidao.shared.NotFound when there is no such task within this person's sight
     * @throws vn.chidao.shared.AccessRefused when he sees it and leads neither
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it
     * @throws vn.chidao.shared.BusinessRuleViolation without a reason, or when nobody has taken it on
     */
    void release(String username, String taskId, String reason);
}
