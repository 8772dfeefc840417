package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who watches over it has chased this work, in these words. Published in the transaction of the act. */
public record WorkChased(
        LocalDate on, String words, String byName, @Nullable String byPosition, List<ChasedTask> tasks) {

    public WorkChased {
        tasks = List.copyOf(tasks);
    }
}
