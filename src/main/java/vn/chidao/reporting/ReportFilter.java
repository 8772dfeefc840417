package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Which reports a list shows.
 *
 * @param year in which the period ends; 0 for any
 * @param late only those whose day has passed and that have not been sent
 * @param page from 0
 */
public record ReportFilter(
        Box box, @Nullable String directiveId, @Nullable ReportStatus status, int year, boolean late, int page) {

    public static final int PAGE = 50;

    /** Whose turn it is: to write, to receive, or whatever may be read. */
    public enum Box {
        WRITE,
        RECEIVE,
        ALL
    }
}
