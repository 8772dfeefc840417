package vn.chidao.workflow;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/**
 * The task a handler is asked about.
 *
 * @param businessKey id of the aggregate or occurrence the instance serves
 * @param actor who acts; {@link Actor#SYSTEM} while a task is only being described
 * @param dueOn day in Vietnam, or null
 * @param routing the instance's routing variables
 */
public record TaskContext(
        String taskId,
        String taskName,
        String processId,
        String elementId,
        String businessKey,
        Actor actor,
        @Nullable LocalDate dueOn,
        Map<String, Object> routing) {}
