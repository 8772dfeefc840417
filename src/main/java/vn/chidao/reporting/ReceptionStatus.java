package vn.chidao.reporting;

/** How one receiver stands to a report. What one returns is called back from the others. */
public enum ReceptionStatus {
    /** Nothing has been sent yet, or what was sent has gone back. */
    EXPECTED,
    PENDING,
    ACCEPTED,
    RETURNED,
    CALLED_BACK
}
