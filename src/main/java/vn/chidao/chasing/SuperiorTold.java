package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.List;

/**
 * Reminders have not helped: those who lead the superior organisation are to be told. Published in the round's
 * transaction.
 *
 * @param groups the positions that lead it
 */
public record SuperiorTold(LocalDate on, String unitId, List<String> groups, List<ChasedTask> tasks) {

    public SuperiorTold {
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
    }
}
