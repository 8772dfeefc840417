package vn.chidao.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.document.FileSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.FigureSource;
import vn.chidao.reporting.FigureSourceKind;
import vn.chidao.reporting.ReportPlace;
import vn.chidao.reporting.ReportView;

/** The way down from a figure: to the same figure of the report below, to the row of a result or record, to its file. */
@Component
class SourceLinks {

    private final ObligationCatalog obligations;
    private final FileSight files;
    private final CurrentUser user;

    SourceLinks(ObligationCatalog obligations, FileSight files, CurrentUser user) {
        this.obligations = obligations;
        this.files = files;
        this.user = user;
    }

    /** Where a figure stands on the page of its report. */
    static String anchor(FigureLine line) {
        return "f-" + Integer.toHexString(ReportPlace.of(line).id().hashCode());
    }

    /** What the figures of this report rest on; files only for whom may read them. */
    Found of(ReportView report) {
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

    /** The file of a row, where there is one that the person who asks may read. */
    @Nullable
    String fileOf(@Nullable RecordedRow row) {
        String fileId = row == null ? null : row.fileId();
        return fileId != null && files.mayRead(user.username(), fileId) ? "/files/" + fileId : null;
    }

    /** Rows by kind and id. */
    record Found(Map<String, RecordedRow> rows) {

        @Nullable
        RecordedRow rowOf(FigureSource source) {
            return rows.get(key(source.kind().name(), source.sourceId()));
        }

        @Nullable
        String hrefOf(FigureSource source) {
            if (source.kind() == FigureSourceKind.REPORT) {
                return "/reports/" + source.sourceId();
            }
            RecordedRow row = rowOf(source);
            return row == null ? null : row.href();
        }
    }
}
