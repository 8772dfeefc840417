package vn.chidao.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedRow;

/** The way down from a figure: to the report below, to the row of a result or record. */
@Component
public class SourceRows {

    private final ObligationCatalog obligations;

    SourceRows(ObligationCatalog obligations) {
        this.obligations = obligations;
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

    /** Rows by kind and id. */
    public record Found(Map<String, RecordedRow> rows) {

        public @Nullable RecordedRow rowOf(FigureSource source) {
            return rows.get(key(source.kind().name(), source.sourceId()));
        }

        public @Nullable String hrefOf(FigureSource source) {
            if (source.kind() == FigureSourceKind.REPORT) {
                return "/reports/" + source.sourceId();
            }
            RecordedRow row = rowOf(source);
            return row == null ? null : row.href();
        }
    }
}
