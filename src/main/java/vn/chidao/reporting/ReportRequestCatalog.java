package vn.chidao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;

/** Reads requests for reports. */
@Service
@Transactional(readOnly = true)
public class ReportRequestCatalog {

    public static final int PAGE = 50;

    private static final String SELECT = """
            select q.*, r.status as report_status,
                   (select count(*) from report_request_unit u where u.request_id = q.id) as asked_units,
                   (select count(*) from report c where c.parent_id = q.id and c.status = 'ACCEPTED') as accepted
              from report_request q join report r on r.id = q.id
            """;

    private final JdbcClient jdbc;
    private final ReportSight sight;
    private final OrganizationDirectory organization;

    ReportRequestCatalog(JdbcClient jdbc, ReportSight sight, OrganizationDirectory organization) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.organization = organization;
    }

    public Optional<ReportRequestView> find(String id) {
        return jdbc.sql(SELECT + " where q.id = :id")
                .param("id", id)
                .query(this::request)
                .optional();
    }

    /** What somebody may read, the latest first; one more than {@link #PAGE} where there are more. */
    public List<ReportRequestView> of(Asker asker, int page) {
        ReportSight.Scope scope = sight.scopeOf(asker);
        return jdbc.sql(SELECT + """
                         where q.directive_id not in (:closed) and (:everywhere or q.acting_unit_id in (:units) or r.acting_unit_id in (:units)
                            or q.directive_id in (:directives)
                            or exists (select 1 from report_receipt p
                                        where p.report_id = r.id and p.acting_unit_id in (:units)))
                         order by q.requested_on desc, q.id
                         limit :limit offset :offset
                        """)
                .param("everywhere", scope.everywhere())
                .param("closed", scope.closed())
                .param("units", scope.units())
                .param("directives", scope.onDirectives())
                .param("limit", PAGE + 1)
                .param("offset", Math.max(page, 0) * PAGE)
                .query(this::request)
                .list();
    }

    private ReportRequestView request(ResultSet row, int n) throws SQLException {
        return new ReportRequestView(
                row.getString("id"),
                row.getString("directive_id"),
                row.getString("acting_unit_id"),
                SuccessionName.of(organization, row.getString("requester_unit_id"), row.getString("acting_unit_id")),
                ReportPeriod.valueOf(row.getString("period")),
                row.getString("period_label"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                row.getObject("units_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("asked"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("requested_by"),
                RequestStatus.valueOf(row.getString("status")),
                row.getString("withdrawn_for"),
                ReportStatus.valueOf(row.getString("report_status")),
                row.getInt("asked_units"),
                row.getInt("accepted"));
    }
}
