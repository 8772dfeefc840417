package vn.chidao.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.FigureView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;

/** Finds what a report's figures can rest on, added up, with the way down to each source. */
@Component
class FigureSources {

    private static final String RECORD = "record";

    private final JdbcClient jdbc;
    private final ObligationCatalog obligations;
    private final BusinessClock clock;

    FigureSources(JdbcClient jdbc, ObligationCatalog obligations, BusinessClock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * Sums of the accepted contributions to this parent and, where the parent is a report, of the reporting unit's own
     * figures. Contributions accepted after the asking was closed are left out.
     */
    List<SourcedFigure> ofConsolidation(String parentId) {
        List<Consolidation.Part> parts = new ArrayList<>(contributed(parentId));
        if (asked(parentId).isPresent()) {
            parts.addAll(own(parentId));
        }
        return Consolidation.sum(parts);
    }

    /** Sums of the unit's own confirmed results and records in the report's days. Those of no content do not count. */
    List<SourcedFigure> ofUnit(String reportId) {
        return Consolidation.sum(own(reportId));
    }

    /**
     * The days whose work a report counts. It is drafted before its period ends: what is done after that belongs to the
     * next one, which therefore goes on from the day after the accepted report on the period before.
     */
    Days daysOf(String reportId) {
        return asked(reportId)
                .orElseThrow(() -> new NotFound("report", reportId))
                .days();
    }

    /** First and last day, both included. */
    record Days(LocalDate from, LocalDate to) {}

    private record Asked(String parentId, String directiveId, String unitId, Days days) {}

    private Optional<Asked> asked(String reportId) {
        return jdbc.sql("select coalesce(parent_id, id) as parent_id, directive_id, unit_id from report where id = :id")
                .param("id", reportId)
                .query((row, n) -> new Asked(
                        row.getString("parent_id"),
                        row.getString("directive_id"),
                        row.getString("unit_id"),
                        daysOf(reportId, row.getString("unit_id"))))
                .optional();
    }

    /** The report's days for work of this unit: whatever its last accepted report has counted is left out. */
    private Days daysOf(String reportId, String unitId) {
        return jdbc.sql("""
                        select r.period_from, r.period_to, r.figures_until,
                               (select max(p.figures_until)
                                  from report p
                                 where p.directive_id = r.directive_id and p.unit_id = :unit
                                   and p.consolidating = r.consolidating
                                   and p.status = 'ACCEPTED' and not p.after_consolidation
                                   and p.period_to = r.period_from - 1
                                   and abs((p.period_to - p.period_from) - (r.period_to - r.period_from)) <= 3) as before
                          from report r where r.id = :id
                        """)
                .param("id", reportId)
                .param("unit", unitId)
                .query((row, n) -> {
                    LocalDate before = row.getObject("before", LocalDate.class);
                    LocalDate until = row.getObject("figures_until", LocalDate.class);
                    LocalDate periodTo = row.getObject("period_to", LocalDate.class);
                    return new Days(
                            before == null ? row.getObject("period_from", LocalDate.class) : before.plusDays(1),
                            until == null ? earlier(clock.today(), periodTo) : until);
                })
                .single();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Consolidation.Part> contributed(String parentId) {
        return jdbc.sql("""
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
                .list();
    }

    /**
     * The figures of the reporting unit, and of those it has taken obligations over from, as far as none of these is
     * reported on beside it.
     */
    private List<Consolidation.Part> own(String reportId) {
        Asked asked = asked(reportId).orElseThrow(() -> new NotFound("report", reportId));
        List<Consolidation.Part> parts = new ArrayList<>(figures(asked, asked.unitId(), asked.days(), null));
        Set<String> besides = unitsReportingTo(asked.parentId());
        obligations.takenOver(asked.directiveId(), asked.unitId()).forEach((unitId, obligationIds) -> {
            if (!besides.contains(unitId)) {
                parts.addAll(figures(asked, unitId, daysOf(reportId, unitId), obligationIds));
            }
        });
        return parts;
    }

    private Set<String> unitsReportingTo(String parentId) {
        return jdbc.sql("select unit_id from report where parent_id = :parent or id = :parent")
                .param("parent", parentId)
                .query(String.class)
                .set();
    }

    /** @param obligationIds of which obligations alone; null = of all */
    private List<Consolidation.Part> figures(
            Asked asked, String unitId, Days days, @Nullable Set<String> obligationIds) {
        List<Consolidation.Part> parts = new ArrayList<>();
        for (FigureView figure : obligations.figures(asked.directiveId(), unitId, days.from(), days.to())) {
            ContentArea content = figure.content();
            if (content != null
                    && figure.value().compareTo(BigDecimal.ZERO) >= 0
                    && (obligationIds == null || obligationIds.contains(figure.obligationId()))) {
                parts.add(new Consolidation.Part(
                        new FigureLine(content, figure.indicator(), figure.value(), figure.unit()),
                        new FigureSource(
                                RECORD.equals(figure.sourceKind()) ? FigureSourceKind.RECORD : FigureSourceKind.RESULT,
                                figure.sourceId(),
                                unitId,
                                figure.value())));
            }
        }
        return parts;
    }
}
