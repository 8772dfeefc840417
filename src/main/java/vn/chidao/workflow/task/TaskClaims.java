package vn.chidao.workflow.task;

/** Taking a task on before doing it, and giving it back to one's colleagues. */
public interface TaskClaims {

    /** Makes the task this person's; refused when a colleague has it. */
    void claim(String username, String taskId);

    /** Gives a task taken on back to all who may do it. */
    void giveBack(String username, String taskId);
}
