package vn.chidao.workflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever has an open task is to be reminded of it. Published in the transaction of whoever reminds. */
public record TaskUrged(
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveLabel,
        List<String> groups,
        @Nullable LocalDate dueOn) {}
