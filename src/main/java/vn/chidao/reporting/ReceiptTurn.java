package vn.chidao.reporting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One receiver asked about one draft of a report.
 *
 * @param submission number of the draft, from 1
 * @param place of the receiver among the receivers, from 0
 */
public record ReceiptTurn(String reportId, int submission, int place) {

    private static final Pattern ID = Pattern.compile("(.+):(\\d+):(\\d+)");

    /** Key of the turn among all turns of all reports. */
    public String id() {
        return reportId + ":" + submission + ":" + place;
    }

    public static ReceiptTurn parse(String id) {
        Matcher read = ID.matcher(id);
        if (!read.matches()) {
            throw new IllegalStateException("no turn of a receiver: " + id);
        }
        return new ReceiptTurn(read.group(1), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
    }
}
