package vn.chidao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads reports, their figures and what these rest on. */
@Service
@Transactional(readOnly = true)
public class ReportingCatalog {

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;
    private final FigureSources sources;

    ReportingCatalog(JdbcClient jdbc, OrganizationDirectory organization, FigureSources sources) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.sources = sources;
    }

    public Optional<ReportView> find(String reportId) {
        return jdbc.sql("select * from report where id = :id")
                .param("id", reportId)
                .query(this::report)
                .optional();
    }

    public ReportView require(String reportId) {
        return find(reportId).orElseThrow(() -> new NotFound("report", reportId));
    }

    /** The turn of the first receiver with the draft that was submitted last. */
    public ReceiptTurn firstTurn(String reportId) {
        return jdbc.sql("select submissions from report where id = :id")
                .param("id", reportId)
                .query(Integer.class)
                .optional()
                .map(submission -> new ReceiptTurn(reportId, submission, 0))
                .orElseThrow(() -> new NotFound("report", reportId));
    }

    /** What was asked of units for this report or review, by unit. */
    public List<ReportSummary> contributions(String parentId) {
        return jdbc.sql("""
                        select * from report
                         where parent_id = coalesce((select root_id from report where id = :parent), :parent) and standing
                         order by unit_id
                        """).param("parent", parentId).query(this::summary).list();
    }

    /** How many of the asked units are not accepted yet. */
    public int openContributions(String parentId) {
        return (int) contributions(parentId).stream()
                .filter(ReportSummary::isMissing)
                .count();
    }

    /** Accepted contributions that count in the parent's sums, whole, by unit. */
    public List<ReportView> acceptedContributions(String parentId) {
        return jdbc.sql("""
                        select * from report
                         where parent_id = coalesce((select root_id from report where id = :parent), :parent)
                           and standing and status = 'ACCEPTED' and not after_consolidation
                         order by unit_id
                        """).param("parent", parentId).query(this::report).list();
    }

    /** The work that a report or review counts itself: its body's, and that of units not asked to contribute. */
    public List<OwnWork> ownWork(String id) {
        return sources.ownWork(id);
    }

    /** The sums of the accepted contributions and of the body's own figures, each with what went into it. */
    public List<SourcedFigure> consolidation(String parentId) {
        return sources.ofConsolidation(parentId);
    }

    /** All reports of a directive, consolidated ones first, by date. */
    public List<ReportSummary> ofDirective(String directiveId) {
        return jdbc.sql("""
                        select * from report where directive_id = :directive and standing and status <> 'WITHDRAWN'
                         order by consolidating desc, due_on, unit_id
                        """)
                .param("directive", directiveId)
                .query(this::summary)
                .list();
    }

    /** Accepted consolidated reports on periods that end within these days, oldest first. */
    public List<ReportView> consolidated(String directiveId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from report
                         where directive_id = :directive and consolidating and standing and status = 'ACCEPTED'
                           and period_to between :from and :to
                         order by period_to
                        """)
                .param("directive", directiveId)
                .param("from", from)
                .param("to", to)
                .query(this::report)
                .list();
    }

    /**
     * What these organisations stated of their own work in accepted reports on periods that end within these days, oldest
     * first: in contributions to a consolidated one or, where nobody adds up, in reports of their own; not to reviews.
     */
    public List<ReportView> statedBy(Collection<String> unitIds, String directiveId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from report r
                         where directive_id = :directive and unit_id = any(:units) and standing and status = 'ACCEPTED'
                           and (r.parent_id is null and not r.consolidating
                                or exists (select 1 from report p where p.id = r.parent_id))
                           and period_to between :from and :to
                         order by period_to, unit_id, id
                        """)
                .param("directive", directiveId)
                .param("units", unitIds.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(this::report)
                .list();
    }

    /** What reports of several organisations on one period state together, added up as contributions are. */
    public List<SourcedFigure> together(List<ReportView> reports) {
        return sources.together(reports);
    }

    /** All versions of a report, the first one first. */
    public List<ReportView> versions(String rootId) {
        return jdbc.sql("select * from report where root_id = :root order by version_no")
                .param("root", rootId)
                .query(this::report)
                .list();
    }

    /**
     * Contributions to this report that were corrected after its figures had been added up, by unit: what stands in it
     * is not what stands below it any more. Which version was added up, its figures' sources name; of one without a
     * figure in the sums, the moment tells.
     */
    public List<CorrectedBelow> correctedBelow(ReportView report) {
        if (!report.consolidating() || report.text() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select n.id as corrected_id,
                               coalesce(
                                (select o.id from report_figure f
                                   join report_figure_source s on s.figure_id = f.id and s.kind = 'REPORT'
                                   join report o on o.id = s.source_id
                                  where f.report_id = p.id and o.root_id = n.root_id
                                  order by o.version_no limit 1),
                                (select o.id from report o
                                  where o.root_id = n.root_id and o.accepted_at <= p.drafted_at
                                  order by o.version_no desc limit 1)) as counted_id
                          from report p
                          join report n on n.parent_id = p.root_id and n.standing and n.version_no > 1
                                       and not n.after_consolidation
                         where p.id = :id
                         order by n.unit_id
                        """).param("id", report.id()).query(CorrectedIds.class).list().stream()
                .filter(ids -> ids.countedId() != null && !ids.countedId().equals(ids.correctedId()))
                .map(ids -> CorrectedBelow.of(require(ids.countedId()), require(ids.correctedId())))
                .toList();
    }

    /** @param countedId null where no version had been accepted when the sums were made */
    record CorrectedIds(String correctedId, String countedId) {}

    private ReportView report(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        return new ReportView(
                id,
                new ReportView.Version(
                        row.getString("root_id"),
                        row.getInt("version_no"),
                        row.getString("corrects_id"),
                        row.getString("correction_reason"),
                        row.getBoolean("standing")),
                row.getString("parent_id"),
                row.getString("directive_id"),
                row.getString("unit_id"),
                row.getString("acting_unit_id"),
                nameOf(row),
                row.getString("period_label"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                row.getString("request_id"),
                row.getBoolean("consolidating"),
                ReportStatus.valueOf(row.getString("status")),
                text(row),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getBoolean("after_consolidation"),
                receipts(id),
                figures(id),
                decisions(id),
                marks(id));
    }

    /** As it was called when the report was sent, and who answers for it now. */
    private String nameOf(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("sent_on", LocalDate.class);
        return SuccessionName.of(
                unit -> organization.nameOf(unit, on), row.getString("unit_id"), row.getString("acting_unit_id"));
    }

    private static @Nullable ReportText text(ResultSet row) throws SQLException {
        if (row.getInt("submissions") == 0) {
            return null;
        }
        return new ReportText(
                row.getString("leadership"),
                row.getString("results"),
                row.getString("limitations"),
                row.getString("directions"),
                row.getString("proposals"));
    }

    private ReportSummary summary(ResultSet row, int n) throws SQLException {
        return new ReportSummary(
                row.getString("id"),
                row.getString("parent_id"),
                row.getString("directive_id"),
                row.getString("unit_id"),
                row.getString("acting_unit_id"),
                nameOf(row),
                row.getString("period_label"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("consolidating"),
                ReportStatus.valueOf(row.getString("status")),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getBoolean("after_consolidation"));
    }

    private List<ReportReceiptView> receipts(String reportId) {
        return jdbc.sql("select * from report_receipt where report_id = :id order by place")
                .param("id", reportId)
                .query((row, n) -> new ReportReceiptView(
                        row.getString("acting_unit_id"),
                        SuccessionName.of(organization, row.getString("unit_id"), row.getString("acting_unit_id")),
                        ReceptionStatus.valueOf(row.getString("status")),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    private List<SourcedFigure> figures(String reportId) {
        return jdbc.sql("select * from report_figure where report_id = :id order by position")
                .param("id", reportId)
                .query((row, n) -> new SourcedFigure(FigureRows.stated(row), sourcesOf(row.getString("id"))))
                .list();
    }

    private List<FigureSource> sourcesOf(String figureId) {
        return jdbc.sql("select * from report_figure_source where figure_id = :id order by position")
                .param("id", figureId)
                .query((row, n) -> FigureRows.source(row))
                .list();
    }

    private List<ReportMark> marks(String reportId) {
        return jdbc.sql("select * from report_mark where report_id = :id order by position")
                .param("id", reportId)
                .query((row, n) -> new ReportMark(
                        row.getString("place_id"),
                        row.getInt("submission"),
                        row.getString("remark"),
                        ReportStage.valueOf(row.getString("stage")),
                        row.getString("person_name"),
                        row.getString("position_name"),
                        row.getObject("marked_at", OffsetDateTime.class).toInstant(),
                        MarkState.valueOf(row.getString("state")),
                        row.getString("answer")))
                .list();
    }

    private List<ReportDecision> decisions(String reportId) {
        return jdbc.sql("select * from report_decision where report_id = :id order by position")
                .param("id", reportId)
                .query((row, n) -> new ReportDecision(
                        ReportStage.valueOf(row.getString("stage")),
                        row.getBoolean("positive"),
                        row.getString("comment"),
                        row.getString("person_name"),
                        row.getString("position_name"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
