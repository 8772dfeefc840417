package vn.chidao.workflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task waits for somebody. Published in the engine's transaction; {@code vacantGroups} have no holder today. */
public record TaskOffered(
        String taskId,
        String taskName,
        String processId,
        String elementId,
        String businessKey,
        String subject,
        @Nullable String directiveId,
        @Nullable String directiveLabel,
        @Nullable String quote,
        @Nullable String unitId,
        List<String> groups,
        List<String> vacantGroups,
        @Nullable LocalDate dueOn,
        String whatToDo) {}
