package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation had to do and did under a directive within a period, row by row, for whoever assesses it. */
@Service
@Transactional(readOnly = true)
public class WorkInPeriod {

    private final JdbcClient jdbc;

    WorkInPeriod(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Work that was due.
     *
     * @param dueOn the day that counts, after any extension
     * @param doneOn when it was done; null where it is not
     * @param href the page of ours on which it stands
     */
    public record Due(
            String code,
            String periodLabel,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String href) {

        public boolean isInTime() {
            return doneOn != null && !doneOn.isAfter(dueOn);
        }
    }

    /** A record of the organisation. */
    public record Recorded(String title, LocalDate on, String href) {}

    /**
     * What was due in these days; reports and reviews are left out, they have days of their own. Whoever was released in
     * time had nothing to do; who was released afterwards, as at the end of a cycle, had not done it.
     *
     * @param unitId for whom it was opened, or who has taken it over
     * @param apart organisations whose work is not counted with that of whoever has taken it over
     */
    public List<Due> dueOf(String directiveId, String unitId, Collection<String> apart, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select o.id, o.obligation_code, o.period_label, o.due_on,
                               case when o.status = 'DONE' then coalesce(o.done_on, o.closed_on) end as done_on
                          from occurrence o join obligation b on b.id = o.obligation_id
                         where o.directive_id = :directive
                           and (o.unit_id = :unit or o.acting_unit_id = :unit and not o.unit_id = any(:apart))
                           and o.due_on between :from and :to
                           and not (o.status = 'RELEASED' and o.closed_on <= o.due_on)
                           and o.stage not in ('REPORT', 'REVIEW')
                         order by o.due_on, b.position, o.id
                        """)
                .param("directive", directiveId)
                .param("unit", unitId)
                .param("apart", apart.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Due(
                        row.getString("obligation_code"),
                        row.getString("period_label"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        "/directives/" + directiveId + "?tab=progress&occurrence=" + row.getString("id") + "#opened"))
                .list();
    }

    /**
     * What was put on record of it in these days, by day.
     *
     * @param kind null for every kind
     * @param unitId whose obligation it counts for, or whose work it was
     */
    public List<Recorded> recordsOf(
            String directiveId, String unitId, @Nullable WorkKind kind, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select r.id, r.obligation_id, r.title, r.on_day from obligation_record r
                         where r.directive_id = :directive and (r.unit_id = :unit or r.done_by_unit_id = :unit)
                           and r.on_day between :from and :to and (cast(:kind as text) is null or r.kind = :kind)
                         order by r.on_day, r.recorded_at, r.id
                        """)
                .param("directive", directiveId)
                .param("unit", unitId)
                .param("kind", kind == null ? null : kind.name())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Recorded(
                        row.getString("title"),
                        row.getObject("on_day", LocalDate.class),
                        "/obligations/" + row.getString("obligation_id") + "/records#record-" + row.getString("id")))
                .list();
    }

    /** On which day those of these that were released were; nothing of the others. */
    public Map<String, LocalDate> releasedOn(Collection<String> occurrenceIds) {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("select id, closed_on from occurrence where id = any(:ids) and status = 'RELEASED'")
                .param("ids", occurrenceIds.toArray(String[]::new))
                .query((row, number) -> days.put(row.getString("id"), row.getObject("closed_on", LocalDate.class)))
                .list();
        return days;
    }

    /** The organisations that have to do something under a directive, or had until its cycle ended; in no order. */
    public List<String> bound(String directiveId) {
        return jdbc.sql("""
                        select distinct u.unit_id from obligation_unit u join obligation o on o.id = u.obligation_id
                         where o.directive_id = :directive and o.status in ('IN_FORCE', 'CLOSED')
                           and o.closing_state is distinct from 'LIFTED' and u.valid_to is null
                        """).param("directive", directiveId).query(String.class).list();
    }
}
