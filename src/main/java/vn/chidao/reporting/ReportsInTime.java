package vn.chidao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.WorkInPeriod;
import vn.chidao.shared.BusinessClock;

/** Which reports of an organisation were due in a period, and when it sent them. A later version of a report is no new one. */
@Service
@Transactional(readOnly = true)
public class ReportsInTime {

    private final JdbcClient jdbc;
    private final WorkInPeriod work;

    ReportsInTime(JdbcClient jdbc, WorkInPeriod work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** @param sentOn the day it was sent first; null where it has not been sent */
    public record Due(
            String id,
            String periodLabel,
            LocalDate dueOn,
            @Nullable LocalDate sentOn) {

        public boolean isInTime() {
            return sentOn != null && !sentOn.isAfter(dueOn);
        }
    }

    private record Row(Due due, String occurrenceId, boolean withdrawn) {}

    /**
     * Those due in these days, by day. Sent is what the organisation's leader has sent once, even if it was returned. Those
     * that were given up are left out, unless the work ended only after their day, as at the end of a cycle: they were not
     * sent when they had to be.
     *
     * @param apart organisations whose reports are not counted with those of whoever has taken them over
     */
    public List<Due> dueOf(String directiveId, String unitId, Collection<String> apart, LocalDate from, LocalDate to) {
        List<Row> rows = jdbc.sql("""
                        select r.id, r.period_label, r.due_on, r.status, coalesce(r.parent_id, r.id) as occurrence_id,
                               r.sent_on,
                               (select min(d.decided_at) from report_decision d
                                 where d.report_id = r.id and d.stage = 'UNIT' and d.positive) as first_sent
                          from report r
                         where r.directive_id = :directive
                           and (r.unit_id = :unit or r.acting_unit_id = :unit and not r.unit_id = any(:apart))
                           and r.due_on between :from and :to and r.version_no = 1
                         order by r.due_on, r.id
                        """)
                .param("directive", directiveId)
                .param("unit", unitId)
                .param("apart", apart.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(ReportsInTime::row)
                .list();
        Map<String, LocalDate> released = work.releasedOn(
                rows.stream().filter(Row::withdrawn).map(Row::occurrenceId).toList());
        return rows.stream()
                .filter(row -> !row.withdrawn() || isAfter(released.get(row.occurrenceId()), row.due()))
                .map(Row::due)
                .toList();
    }

    private static boolean isAfter(@Nullable LocalDate released, Due due) {
        return released != null && released.isAfter(due.dueOn());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime first = row.getObject("first_sent", OffsetDateTime.class);
        LocalDate sentOn = first == null
                ? row.getObject("sent_on", LocalDate.class)
                : LocalDate.ofInstant(first.toInstant(), BusinessClock.ZONE);
        return new Row(
                new Due(
                        row.getString("id"),
                        row.getString("period_label"),
                        row.getObject("due_on", LocalDate.class),
                        sentOn),
                row.getString("occurrence_id"),
                ReportStatus.WITHDRAWN.name().equals(row.getString("status")));
    }
}
