package vn.chidao.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedRow;

/** The way down from a figure: to the same figure of the report below, to the row of a result or record. */
@Component
public class SourceRows {

    /** The place of that list on the page. */
    private static final String CONTRIBUTIONS = "contributions";

    private final ObligationCatalog obligations;
    private final Consolidation consolidation;

    SourceRows(ObligationCatalog obligations, Consolidation consolidation) {
        this.obligations = obligations;
        this.consolidation = consolidation;
    }

    /** The page of a report. */
    public static String page(String reportId) {
        return "/reports/" + reportId;
    }

    /** The list of what was sent to a consolidated report. */
    public static String contributions(String reportId) {
        return page(reportId) + "#" + CONTRIBUTIONS;
    }

    /**
     * Where a figure stands on the page of its report: the same in every report that counts the same thing, whatever
     * words and unit it is written in, and another one for whatever is not added up with it.
     */
    public String anchor(FigureLine line) {
        Consolidation.Key key = consolidation.key(line);
        return "f-" + Integer.toHexString((key.content().name() + ":" + key.what() + ":" + key.kind()).hashCode());
    }

    /** The row of a figure on the page of its report. */
    public String row(String reportId, FigureLine line) {
        return page(reportId) + "#" + anchor(line);
    }

    /** What the figures of this report rest on. */
    public Found of(ReportView report) {
        List<FigureSource> sources = report.figures().stream()
                .flatMap(figure -> figure.sources().stream())
                .toList();
        Map<String, RecordedRow> rows = new LinkedHashMap<>();
        obligations
                .rowsOf(ids(sources, FigureSourceKind.RESULT), ids(sources, FigureSourceKind.RECORD))
                .forEach(row -> rows.put(key(row.source().name(), row.sourceId()), row));
        return new Found(rows);
    }

    private static List<String> ids(List<FigureSource> sources, FigureSourceKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .map(FigureSource::sourceId)
                .distinct()
                .toList();
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }

    /** The page behind a source of a figure, at the place where it stands there; null where there is none any more. */
    public @Nullable String hrefOf(FigureSource source, FigureLine line, Found found) {
        return source.kind() == FigureSourceKind.REPORT ? row(source.sourceId(), line) : found.pageOf(source);
    }

    /** Rows by kind and id. */
    public record Found(Map<String, RecordedRow> rows) {

        public @Nullable RecordedRow rowOf(FigureSource source) {
            return rows.get(key(source.kind().name(), source.sourceId()));
        }

        /** The page behind a source; null where there is none any more. */
        public @Nullable String pageOf(FigureSource source) {
            if (source.kind() == FigureSourceKind.REPORT) {
                return page(source.sourceId());
            }
            RecordedRow row = rowOf(source);
            return row == null ? null : row.href();
        }
    }
}
