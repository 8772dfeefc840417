package vn.chidao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/**
 * Finds what a report's figures can rest on, added up, with the way down to each source. Each confirmed result and each
 * record is counted once in a line of reports: by the first one drafted after it came on record, whatever its day.
 */
@Component
class FigureSources {

    private final JdbcClient jdbc;
    private final ObligationCatalog obligations;
    private final CountedWork counted;
    private final Consolidation consolidation;
    private final BusinessClock clock;

    FigureSources(
            JdbcClient jdbc,
            ObligationCatalog obligations,
            CountedWork counted,
            Consolidation consolidation,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.counted = counted;
        this.consolidation = consolidation;
        this.clock = clock;
    }

    /**
     * Sums of the accepted contributions to this report or review and of the work it counts itself: the body's own, and
     * that of units that were not asked to contribute. Contributions accepted after the asking was closed are left out.
     */
    List<SourcedFigure> ofConsolidation(String parentId) {
        List<Consolidation.Part> parts = new ArrayList<>(contributed(parentId));
        find(parentId).ifPresent(counter -> parts.addAll(parts(ownWork(counter))));
        return consolidation.sum(parts);
    }

    /** Sums of the unit's own confirmed results and records. Those of no content do not count. */
    List<SourcedFigure> ofUnit(String reportId) {
        return consolidation.sum(parts(ownWork(reportId)));
    }

    /**
     * A unit's figures for its next draft: as it stated them, with what has come on record since. A value the unit
     * changed, and a figure it left out, stay so unless new work belongs to them.
     */
    List<SourcedFigure> redrafted(String reportId, List<SourcedFigure> stated) {
        Set<CountedWork.Source> seen = counted.by(reportId);
        Map<Consolidation.Key, SourcedFigure> sums = new LinkedHashMap<>();
        ofUnit(reportId).forEach(sum -> sums.put(consolidation.key(sum.line()), sum));
        List<SourcedFigure> figures = new ArrayList<>();
        for (SourcedFigure figure : stated) {
            SourcedFigure sum = sums.remove(consolidation.key(figure.line()));
            boolean fresh = sum != null && (bringsNew(sum, seen) || figure.isSumOfSources());
            figures.add(fresh ? sum : figure);
        }
        sums.values().stream().filter(sum -> bringsNew(sum, seen)).forEach(figures::add);
        return figures;
    }

    private static boolean bringsNew(SourcedFigure sum, Set<CountedWork.Source> seen) {
        return sum.sources().stream()
                .anyMatch(source -> !seen.contains(new CountedWork.Source(source.kind(), source.sourceId())));
    }

    /** The work a report or review counts itself, by day. */
    List<OwnWork> ownWork(String id) {
        return find(id).map(this::ownWork).orElse(List.of());
    }

    /** From which day on work belongs to the report, and the last one it can have seen. */
    Counter.Days daysOf(String reportId) {
        Counter counter = require(reportId);
        return new Counter.Days(counter.goesOnFrom(), counter.days().seenOn(clock.today()));
    }

    /**
     * Settles what this report or review counts: nobody else of its line will. What it counted before and does not any
     * more is free again. Whoever settles another of the line waits for this transaction.
     */
    void settle(String id) {
        Counter counter = require(id);
        counted.lock(counter.line());
        counted.replace(counter, uncounted(counter));
    }

    /** The version alone keeps what it counts from others of its line. */
    void countOnlyBy(String reportId) {
        counted.onlyBy(reportId);
    }

    /** What it has counted is free again. */
    void forget(String reportId) {
        counted.free(reportId);
    }

    private List<OwnWork> ownWork(Counter counter) {
        if (counter.settled()) {
            Set<CountedWork.Source> own = counted.by(counter.id());
            return work(counter, own::contains);
        }
        return uncounted(counter);
    }

    private List<OwnWork> uncounted(Counter counter) {
        Set<CountedWork.Source> elsewhere = counted.elsewhere(counter.id(), counter.directiveId(), counter.line());
        return work(counter, source -> !elsewhere.contains(source));
    }

    private List<OwnWork> work(Counter counter, Predicate<CountedWork.Source> which) {
        LocalDate until = counter.days().seenOn(clock.today());
        return obligations.work(counter.directiveId(), until).stream()
                .filter(counter::counts)
                .map(work -> new OwnWork(work, work.on().isBefore(counter.goesOnFrom())))
                .filter(own ->
                        which.test(new CountedWork.Source(own.kind(), own.work().sourceId())))
                .toList();
    }

    private Counter require(String id) {
        return find(id).orElseThrow(() -> new NotFound("report", id));
    }

    private Optional<Counter> find(String id) {
        return jdbc.sql("""
                        select r.id, r.directive_id, r.unit_id, r.line, r.period_from,
                               least(r.period_to, coalesce(r.cut_off, r.period_to)) as period_to, r.consolidating,
                               false as settled,
                               (select max(p.figures_until) from report p
                                 where p.line = r.line and p.unit_id = r.unit_id and p.consolidating = r.consolidating
                                   and p.period_to < r.period_from
                                   and not exists (select 1 from report_request q
                                                    where q.id = p.request_id and q.status = 'WITHDRAWN')) as before,
                               case when r.request_id is not null then least(r.period_from,
                                    (select min(q.period_from) from report_request q
                                      where q.line = r.line and q.status <> 'WITHDRAWN')) end as begins
                          from report r where r.id = :id
                        union all
                        select a.parent_id, a.directive_id, a.receiver_unit_id, a.line, a.period_from, a.period_to, true,
                               a.closed_on is not null,
                               (select max(p.closed_on) from contribution_round p
                                 where p.line = a.line and p.period_to < a.period_from),
                               null
                          from contribution_round a
                         where a.parent_id = :id and not exists (select 1 from report r where r.id = a.parent_id)
                        """).param("id", id).query(this::counter).optional();
    }

    private Counter counter(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        LocalDate from = row.getObject("period_from", LocalDate.class);
        LocalDate before = row.getObject("before", LocalDate.class);
        boolean consolidating = row.getBoolean("consolidating");
        return new Counter(
                id,
                row.getString("directive_id"),
                row.getString("unit_id"),
                row.getString("line"),
                new Counter.Days(from, row.getObject("period_to", LocalDate.class)),
                before == null ? from : before.plusDays(1),
                row.getObject("begins", LocalDate.class),
                consolidating,
                consolidating ? Map.of() : takenOver(id, row.getString("directive_id"), row.getString("unit_id")),
                consolidating ? contributing(id) : Set.of(),
                row.getBoolean("settled"));
    }

    /** What the unit has taken over from others, as far as these do not report beside it themselves. */
    private Map<String, Set<String>> takenOver(String reportId, String directiveId, String unitId) {
        Map<String, Set<String>> takenOver = new HashMap<>(obligations.takenOver(directiveId, unitId));
        if (!takenOver.isEmpty()) {
            takenOver
                    .keySet()
                    .removeAll(jdbc.sql("""
                                    select beside.unit_id from report r
                                    join report beside on beside.parent_id = r.parent_id where r.id = :id
                                    """)
                            .param("id", reportId)
                            .query(String.class)
                            .list());
        }
        return takenOver;
    }

    private Set<String> contributing(String parentId) {
        return Set.copyOf(
                jdbc.sql("""
                        select unit_id from report
                         where parent_id = coalesce((select root_id from report where id = :parent), :parent)
                        """).param("parent", parentId).query(String.class).list());
    }

    /** The sums of what these reports state; what they only refer to is left out, as its row is elsewhere. */
    List<SourcedFigure> together(List<ReportView> reports) {
        List<Consolidation.Part> parts = new ArrayList<>();
        for (ReportView report : reports) {
            for (SourcedFigure figure : report.figures()) {
                FigureLine line = figure.line();
                Consolidation.Part reported =
                        new Consolidation.Part(line, FigureSource.report(report.id(), report.unitId(), line));
                parts.addAll(counted(reported, figure::sources));
            }
        }
        return consolidation.sum(parts);
    }

    /** What a report states, or the places it counted where a place counts once, whoever reports it. */
    private List<Consolidation.Part> counted(Consolidation.Part reported, Supplier<List<FigureSource>> sources) {
        FigureLine line = reported.line();
        return line.countedAt() == null && consolidation.countsPlacesOnce(line)
                ? placesOr(sources.get(), reported)
                : List.of(reported);
    }

    /** What the units sent; and what they only referred to stays in sight one level up as well. */
    private List<Consolidation.Part> contributed(String parentId) {
        List<Consolidation.Part> parts = new ArrayList<>();
        jdbc.sql("""
                        select r.id as report_id, r.unit_id, f.*
                          from report r
                          join report_figure f on f.report_id = r.id
                         where r.parent_id = coalesce((select root_id from report where id = :parent), :parent)
                           and r.standing and r.status = 'ACCEPTED' and not r.after_consolidation
                         order by r.unit_id, f.position
                        """).param("parent", parentId).query((ResultSet row) -> {
            String figureId = row.getString("id");
            parts.addAll(counted(reported(row, FigureRows.stated(row)), () -> sourcesOf(figureId)));
        });
        jdbc.sql("""
                        select f.content, f.indicator, f.indicator_code, f.unit, s.*
                          from report r
                          join report_figure f on f.report_id = r.id
                          join report_figure_source s on s.figure_id = f.id
                         where r.parent_id = coalesce((select root_id from report where id = :parent), :parent)
                           and r.standing and r.status = 'ACCEPTED' and not r.after_consolidation
                           and s.counted_at_unit_id is not null
                         order by r.unit_id, f.position, s.position
                        """).param("parent", parentId).query((ResultSet row) -> {
            parts.add(new Consolidation.Part(FigureRows.line(row), FigureRows.source(row)));
        });
        return parts;
    }

    private static Consolidation.Part reported(ResultSet row, FigureLine line) throws SQLException {
        return new Consolidation.Part(
                line, FigureSource.report(row.getString("report_id"), row.getString("unit_id"), line));
    }

    private List<FigureSource> sourcesOf(String figureId) {
        return jdbc.sql("select * from report_figure_source where figure_id = :id order by position")
                .param("id", figureId)
                .query((row, n) -> FigureRows.source(row))
                .list();
    }

    /** The places a report has counted, where its figure is theirs: two reports may have counted the same. */
    private static List<Consolidation.Part> placesOr(List<FigureSource> sources, Consolidation.Part reported) {
        FigureLine line = reported.line();
        List<Consolidation.Part> places = sources.stream()
                .filter(source -> source.kind() != FigureSourceKind.REPORT && source.countedAtUnitId() == null)
                .map(source -> new Consolidation.Part(source.lineLike(line), source))
                .toList();
        boolean known = !places.isEmpty() && new SourcedFigure(line, sources).isSumOfSources();
        return known ? places : List.of(reported);
    }

    private static List<Consolidation.Part> parts(List<OwnWork> own) {
        List<Consolidation.Part> parts = new ArrayList<>();
        for (OwnWork one : own) {
            one.work().figures().stream()
                    .filter(figure -> figure.content() != null)
                    .forEach(figure -> parts.add(new Consolidation.Part(
                            new FigureLine(figure.content(), figure.counted()), FigureSource.work(one, figure))));
        }
        return parts;
    }
}
