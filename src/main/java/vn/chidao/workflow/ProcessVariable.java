package vn.chidao.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name and type of a routing variable. Each module's {@code …Model} class holds the constants; a form never has a
 * key of the same name.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** The value in these variables, or null where it has not been set. */
    public @Nullable T in(Map<String, ? extends @Nullable Object> variables) {
        return type.cast(variables.get(name));
    }

    /** The value in these variables; a missing one is a programming error. */
    public T require(Map<String, ? extends @Nullable Object> variables) {
        T value = in(variables);
        if (value == null) {
            throw new IllegalStateException("routing variable " + name + " is missing");
        }
        return value;
    }
}
