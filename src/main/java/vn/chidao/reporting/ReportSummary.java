package vn.chidao.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A report in a list. */
public record ReportSummary(
        String id,
        @Nullable String parentId,
        String directiveId,
        String unitId,
        String actingUnitId,
        String unitName,
        String periodLabel,
        LocalDate dueOn,
        boolean consolidating,
        ReportStatus status,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate acceptedOn,
        boolean afterConsolidation) {

    /** Whether it counts in the sums of its parent. */
    public boolean counts() {
        return status == ReportStatus.ACCEPTED && !afterConsolidation;
    }

    /** Whether the receiver still has nothing it could use. */
    public boolean isMissing() {
        return status != ReportStatus.ACCEPTED;
    }
}
