package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whoever was assigned a piece of work says that it is done. */
public record ReportDirection(
        String id,
        String result,
        LocalDate doneOn,
        @Nullable String evidenceId) {}
