package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work somebody is told of.
 *
 * @param unitId whose work it is
 * @param groups the positions it is offered to
 * @param workingDays until the deadline; negative when it has passed, 0 on its day or with only days off between
 */
public record ChasedTask(
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        @Nullable String directiveLabel,
        @Nullable String unitId,
        String unitName,
        List<String> groups,
        LocalDate dueOn,
        int workingDays) {

    public ChasedTask {
        groups = List.copyOf(groups);
    }
}
