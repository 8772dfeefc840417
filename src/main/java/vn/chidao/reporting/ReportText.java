package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;

/**
 * The five parts of a report: leadership and roll-out, results, limitations and their causes, directions for the next
 * period, proposals. Only the last may be missing.
 */
public record ReportText(
        String leadership,
        String results,
        String limitations,
        String directions,
        @Nullable String proposals) {}
