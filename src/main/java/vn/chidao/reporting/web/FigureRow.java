package vn.chidao.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.reporting.FigureSourceKind;

/**
 * A figure of the annex with the way down to its sources.
 *
 * @param sum the parts added up, such as "3 + 4"; null without sources
 * @param difference the sum of the sources where the stated value is another one; null where they agree
 */
record FigureRow(
        String contentKey,
        String indicator,
        String value,
        String unit,
        @Nullable String sum,
        @Nullable String difference,
        List<Source> sources) {

    /** {@code reportId} is set where the source is a report that can be opened. */
    record Source(
            FigureSourceKind kind,
            String unitName,
            String value,
            @Nullable String reportId,
            @Nullable LocalDate doneOn,
            boolean late) {}
}
