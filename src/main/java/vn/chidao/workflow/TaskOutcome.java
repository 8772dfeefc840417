package vn.chidao.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a handler tells the engine after it has done its work: routing variables, nothing of the form itself. */
public record TaskOutcome(Map<String, Object> routing) {

    public TaskOutcome {
        routing = Map.copyOf(routing);
    }

    public static TaskOutcome done() {
        return new TaskOutcome(Map.of());
    }

    public static <T> TaskOutcome with(ProcessVariable<T> variable, T value) {
        return new TaskOutcome(Map.of(variable.name(), value));
    }

    public <T> TaskOutcome and(ProcessVariable<T> variable, T value) {
        Map<String, Object> all = new LinkedHashMap<>(routing);
        all.put(variable.name(), value);
        return new TaskOutcome(all);
    }
}
