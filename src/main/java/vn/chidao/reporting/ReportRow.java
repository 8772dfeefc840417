package vn.chidao.reporting;

import java.time.LocalDate;

/** A line of the list of reports. */
public record ReportRow(
        String id,
        String directiveId,
        String unitName,
        String periodLabel,
        int version,
        boolean consolidating,
        ReportStatus status,
        LocalDate dueOn,
        boolean late) {}
