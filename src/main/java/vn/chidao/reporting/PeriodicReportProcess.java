package vn.chidao.reporting;

import java.time.LocalDate;

/** Port to the engine: one short instance per report, a waiting one is told that its contributions are closed. */
public interface PeriodicReportProcess {

    void start(ReportOpening opening);

    /** Lets the consolidated report go on to its draft. */
    void contributionsClosed(String reportId);

    /** Ends the work on a report that nobody wants any more; harmless where none is running. */
    void end(String reportId, String reason);

    /** What the model needs to route the report. */
    record ReportOpening(
            String reportId,
            String directiveId,
            String unitId,
            String receiverUnitId,
            boolean consolidating,
            LocalDate dueOn) {}
}
