package vn.chidao.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.LeftOut;
import vn.chidao.reporting.FigureSourceKind;

/**
 * A figure of the annex with the way down to its sources.
 *
 * @param placeId what marks name it by
 * @param anchor of its row on the page
 * @param sum the parts added up, such as "3 + 4"; null without sources
 * @param notAdded how many of the sources are not in the sum
 * @param countedAt the organisation whose row has the whole figure already; null where it counts here
 * @param difference the sum of the sources where the stated value is another one; null where they agree
 */
record FigureRow(
        String placeId,
        String anchor,
        String contentKey,
        String indicator,
        String value,
        String unit,
        @Nullable String sum,
        @Nullable String difference,
        int notAdded,
        @Nullable String countedAt,
        List<Source> sources) {

    /**
     * @param href the report below, at this figure, or the row of the result or record
     * @param title what was done, of a result or record
     * @param fileHref its evidence, for whom may read it
     * @param writtenAs the words it was reported in, where these say more than the number
     * @param leftOut why it is not in the sum; null where it is
     * @param countedAt the organisation whose row has it already
     */
    record Source(
            FigureSourceKind kind,
            String unitName,
            String value,
            @Nullable String href,
            @Nullable String title,
            @Nullable String fileHref,
            @Nullable LocalDate doneOn,
            boolean late,
            @Nullable String writtenAs,
            @Nullable LeftOut leftOut,
            @Nullable String countedAt) {}
}
