package vn.chidao.chasing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Once somebody was told.
 *
 * @param words what was written by hand; null by the ladder, as {@code byName}
 * @param at business time
 */
public record Chase(
        String taskId,
        LocalDate dueOn,
        ChaseKind kind,
        int step,
        LocalDate on,
        @Nullable String words,
        @Nullable String byName,
        @Nullable String byPosition,
        Instant at) {}
