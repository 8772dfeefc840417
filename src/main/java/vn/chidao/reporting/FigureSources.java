package vn.chidao.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.FigureView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.shared.ContentArea;

/** Finds what a report's figures can rest on, added up, with the way down to each source. */
@Component
class FigureSources {

    private static final String RECORD = "record";

    private final JdbcClient jdbc;
    private final ObligationCatalog obligations;

    FigureSources(JdbcClient jdbc, ObligationCatalog obligations) {
        this.jdbc = jdbc;
        this.obligations = obligations;
    }

    /** Sums of the accepted contributions to this parent; those accepted after it was closed are left out. */
    List<SourcedFigure> ofContributions(String parentId) {
        return Consolidation.sum(jdbc.sql("""
                        select r.id, r.unit_id, f.content, f.indicator, f.value, f.unit
                          from report r
                          join report_figure f on f.report_id = r.id
                         where r.parent_id = :parent and r.status = 'ACCEPTED' and not r.after_consolidation
                         order by r.unit_id, f.position
                        """)
                .param("parent", parentId)
                .query((row, n) -> {
                    FigureLine line = new FigureLine(
                            ContentArea.valueOf(row.getString("content")),
                            row.getString("indicator"),
                            row.getBigDecimal("value"),
                            row.getString("unit"));
                    return new Consolidation.Part(
                            line,
                            new FigureSource(
                                    FigureSourceKind.REPORT,
                                    row.getString("id"),
                                    row.getString("unit_id"),
                                    line.value()));
                })
                .list());
    }

    /** Sums of the unit's own confirmed results and records in the period. Records of no content are not counted. */
    List<SourcedFigure> ofUnit(String directiveId, String unitId, LocalDate from, LocalDate to) {
        List<Consolidation.Part> parts = new ArrayList<>();
        for (FigureView figure : obligations.figures(directiveId, unitId, from, to)) {
            ContentArea content = figure.content();
            if (content != null && figure.value().compareTo(BigDecimal.ZERO) >= 0) {
                parts.add(new Consolidation.Part(
                        new FigureLine(content, figure.indicator(), figure.value(), figure.unit()),
                        new FigureSource(
                                RECORD.equals(figure.sourceKind()) ? FigureSourceKind.RECORD : FigureSourceKind.RESULT,
                                figure.sourceId(),
                                unitId,
                                figure.value())));
            }
        }
        return Consolidation.sum(parts);
    }
}
