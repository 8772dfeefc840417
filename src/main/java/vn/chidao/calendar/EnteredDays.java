package vn.chidao.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What administrators entered, as it stands. Kept in memory, because every due date is counted day by day; another node
 * learns of a change within a few seconds.
 */
@Component
class EnteredDays {

    private static final long CHECKED_EVERY = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Snapshot> known = new AtomicReference<>();
    private volatile long checkedAt;

    EnteredDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Snapshot current() {
        Snapshot snapshot = known.get();
        if (snapshot != null && System.nanoTime() - checkedAt < CHECKED_EVERY) {
            return snapshot;
        }
        String version = version();
        if (snapshot == null || !snapshot.version().equals(version)) {
            snapshot = read(version);
            known.set(snapshot);
        }
        checkedAt = System.nanoTime();
        return snapshot;
    }

    @TransactionalEventListener
    void on(CalendarChanged changed) {
        known.set(null);
    }

    /** Rows are only added, so their number tells of every change, also of one committed late. */
    private String version() {
        return jdbc.sql("select (select count(*) from calendar_entry) || ':' || (select count(*) from calendar_year)")
                .query(String.class)
                .single();
    }

    private Snapshot read(String version) {
        Map<String, Map<LocalDate, CalendarDay>> days = new HashMap<>();
        jdbc.sql("""
                        select distinct on (day, unit_id) day, unit_id, kind, name, source
                        from calendar_entry order by day, unit_id, id desc
                        """).query(row -> {
            if (!row.getString("kind").equals(CalendarKeeping.WITHDRAWN)) {
                CalendarDay day = new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("source"),
                        DayStanding.ENTERED);
                days.computeIfAbsent(row.getString("unit_id"), unit -> new HashMap<>())
                        .put(day.day(), day);
            }
        });
        Map<Integer, String> years = new HashMap<>();
        jdbc.sql("select year, source from calendar_year").query(row -> {
            years.put(row.getInt("year"), row.getString("source"));
        });
        return new Snapshot(version, days, years);
    }

    /**
     * @param days by unit ("" = everywhere) and day
     * @param years the source of the announcement, by year
     */
    record Snapshot(String version, Map<String, Map<LocalDate, CalendarDay>> days, Map<Integer, String> years) {

        static final Snapshot EMPTY = new Snapshot("", Map.of(), Map.of());

        Map<LocalDate, CalendarDay> of(String unitId) {
            return days.getOrDefault(unitId, Map.of());
        }
    }
}
