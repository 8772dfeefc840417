package vn.chidao.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which open task, for lists. */
public interface TaskHoldings {

    /** By task; tasks nobody has taken on are left out. */
    Map<String, Held> of(Collection<String> taskIds);

    /**
     * Who has a task.
     *
     * @param since business time; null for what was taken on before this was kept
     * @param owner the account he does it for, and whose it stays; null where it is his own
     */
    record Held(
            String account,
            String personName,
            @Nullable Instant since,
            @Nullable String owner,
            @Nullable String ownerName) {}
}
