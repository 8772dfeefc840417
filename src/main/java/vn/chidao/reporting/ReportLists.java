package vn.chidao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.BusinessClock;

/** Lists of reports for who may read them, a page at a time, the latest due first. */
@Service
@Transactional(readOnly = true)
public class ReportLists {

    private static final String NOT_SENT = "r.status in ('REQUESTED', 'DRAFT', 'APPROVED_BY_UNIT')";

    private static final String LIST = """
            select r.* from report r
             where r.directive_id not in (:closed)
               and (:everywhere or r.acting_unit_id in (:units) or r.directive_id in (:directives)
                    or exists (select 1 from report_receipt p
                                where p.report_id = r.id and p.acting_unit_id in (:units)))
               and (r.standing or r.status not in ('ACCEPTED', 'WITHDRAWN'))
               and (:box = 'ALL'
                    or :box = 'WRITE' and r.acting_unit_id in (:own) and %s
                    or :box = 'RECEIVE' and r.status = 'SENT'
                       and exists (select 1 from report_receipt p
                                    where p.report_id = r.id and p.acting_unit_id in (:own) and p.status = 'PENDING'))
               and (:directive = '' or r.directive_id = :directive)
               and (:status = '' or r.status = :status)
               and (:year = 0 or extract(year from r.period_to) = :year)
               and (not :late or r.due_on < :today and %s)
             order by r.due_on desc, r.id
             limit :limit offset :offset
            """.formatted(NOT_SENT, NOT_SENT);

    private final JdbcClient jdbc;
    private final ReportSight sight;
    private final OrganizationDirectory organization;
    private final BusinessClock clock;

    ReportLists(JdbcClient jdbc, ReportSight sight, OrganizationDirectory organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.organization = organization;
        this.clock = clock;
    }

    /** One row more than {@link ReportFilter#PAGE} where there are more. */
    public List<ReportRow> of(Asker asker, ReportFilter filter) {
        ReportSight.Scope scope = sight.scopeOf(asker);
        Set<String> own = asker.units();
        return jdbc.sql(LIST)
                .param("closed", scope.closed())
                .param("everywhere", scope.everywhere())
                .param("units", scope.units())
                .param("directives", scope.onDirectives())
                .param("own", own.isEmpty() ? Set.of("") : own)
                .param("box", filter.box().name())
                .param("directive", filter.directiveId() == null ? "" : filter.directiveId())
                .param("status", filter.status() == null ? "" : filter.status().name())
                .param("year", filter.year())
                .param("late", filter.late())
                .param("today", clock.today())
                .param("limit", ReportFilter.PAGE + 1)
                .param("offset", Math.max(filter.page(), 0) * ReportFilter.PAGE)
                .query(this::row)
                .list();
    }

    private ReportRow row(ResultSet row, int n) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        ReportStatus status = ReportStatus.valueOf(row.getString("status"));
        boolean notSent = status == ReportStatus.REQUESTED
                || status == ReportStatus.DRAFT
                || status == ReportStatus.APPROVED_BY_UNIT;
        return new ReportRow(
                row.getString("id"),
                row.getString("directive_id"),
                SuccessionName.of(organization, row.getString("unit_id"), row.getString("acting_unit_id")),
                row.getString("period_label"),
                row.getInt("version_no"),
                row.getBoolean("consolidating"),
                status,
                due,
                notSent && due.isBefore(clock.today()));
    }
}
