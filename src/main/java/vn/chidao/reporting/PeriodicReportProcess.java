package vn.chidao.reporting;

import java.time.LocalDate;

/** Port to the engine: one short instance per report and one per receiver, a waiting one is told that its contributions are closed. */
public interface PeriodicReportProcess {

    void start(ReportOpening opening);

    /** Lets the consolidated report go on to its draft. */
    void contributionsClosed(String reportId);

    /** Asks one receiver for its word on the draft that has been sent; the report waits for all of them. */
    void askReceiver(ReceiptTurn turn, String directiveId, String receiverUnitId);

    /**
     * Whether this report's instance asks the first receiver itself, as those of the first model do; they have no other,
     * and no message reaches them.
     */
    boolean asksReceiverItself(String reportId);

    /** Nobody waits for this receiver's word any more; harmless where it is not asked. */
    void endReceipt(ReceiptTurn turn, String reason);

    /** All receivers have accepted. */
    void reportAccepted(String reportId);

    /** A receiver has returned it: it is drafted again. */
    void reportReturned(String reportId);

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
