package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.WorkList.WorkItem;

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

    /** @param units knows whose work it is */
    static ChasedTask of(WorkItem item, LocalDate dueOn, TaskUnits units, int workingDays) {
        String unit = units.of(item);
        return new ChasedTask(
                item.taskId(),
                item.taskName(),
                item.subject(),
                item.directiveId(),
                item.directiveLabel(),
                unit,
                units.nameOf(unit),
                item.groups(),
                dueOn,
                workingDays);
    }
}
