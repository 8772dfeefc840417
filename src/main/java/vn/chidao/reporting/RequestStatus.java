package vn.chidao.reporting;

/** Whether a request for a report stands; how far the report has come says the report. */
public enum RequestStatus {
    OPEN,
    WITHDRAWN
}
