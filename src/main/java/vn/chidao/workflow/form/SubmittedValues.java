package vn.chidao.workflow.form;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is being submitted for a task on this thread. It travels beside the engine, so that a form's answers never
 * become process variables, whatever door they came through.
 */
public final class SubmittedValues {

    private record Submission(String taskId, Map<String, Object> values) {}

    private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

    private SubmittedValues() {}

    /** Runs the completion with these values in hand. */
    public static <T> T with(String taskId, Map<String, Object> values, Supplier<T> completion) {
        Submission before = CURRENT.get();
        CURRENT.set(new Submission(taskId, values));
        try {
            return completion.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The values submitted for this task, or null when its completion brought none. */
    public static @Nullable Map<String, Object> of(String taskId) {
        Submission current = CURRENT.get();
        return current != null && current.taskId().equals(taskId) ? current.values() : null;
    }
}
