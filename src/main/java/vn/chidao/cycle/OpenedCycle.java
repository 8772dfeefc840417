package vn.chidao.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the next cycle of a directive was opened: by whom, when, in which draft, on which document of the new phase. */
public record OpenedCycle(
        String directiveId,
        String nextDirectiveId,
        String baseDocument,
        @Nullable String phase,
        String openedBy,
        @Nullable String openedByPosition,
        Instant openedAt) {}
