package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which reports of an organisation were due in a period, and when it sent them. A later version of a report is no new one. */
@Service
@Transactional(readOnly = true)
public class ReportsInTime {

    private final JdbcClient jdbc;

    ReportsInTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sentOn null where it has not been sent */
    public record Due(
            String id,
            String periodLabel,
            LocalDate dueOn,
            @Nullable LocalDate sentOn) {

        public boolean isInTime() {
            return sentOn != null && !sentOn.isAfter(dueOn);
        }
    }

    /** Those due in these days, by day; those that were given up are left out. */
    public List<Due> dueOf(String directiveId, String unitId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select r.id, r.period_label, r.due_on, r.sent_on from report r
                         where r.directive_id = :directive and (r.unit_id = :unit or r.acting_unit_id = :unit)
                           and r.due_on between :from and :to and r.version_no = 1 and r.status <> 'WITHDRAWN'
                         order by r.due_on, r.id
                        """)
                .param("directive", directiveId)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query(Due.class)
                .list();
    }
}
