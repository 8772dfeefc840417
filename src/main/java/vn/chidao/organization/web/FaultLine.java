package vn.chidao.organization.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.WorldPreview.Fault;

/**
 * A fault as a row of a table: where, and why without saying again where. Public, because templates read it.
 *
 * @param reason the whole sentence where the place is not known in full
 */
public record FaultLine(
        @Nullable String file,
        @Nullable Integer line,
        @Nullable String column,
        String reason) {

    private static final String END_OF_PLACE = ": ";

    static FaultLine of(Fault fault) {
        String text = fault.text();
        // Sentences on a line begin with the file, the line and the column, and a colon ends that.
        int end = fault.file() != null && fault.line() != null && text.contains(fault.file())
                ? text.indexOf(END_OF_PLACE)
                : -1;
        return new FaultLine(
                fault.file(), fault.line(), fault.column(), end < 0 ? text : capital(text.substring(end + 2)));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
