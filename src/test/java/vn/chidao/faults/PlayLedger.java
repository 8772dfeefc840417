package vn.chidao.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.testing.ProductProcess;

/** What the database of a play says: how much of everything there is, and what must never be. */
final class PlayLedger {

    private static final String MISSING_TABLE = "select to_regclass('public.act') is null";

    /** Each counts rows that tell of half a deed, or of one done twice. */
    private static final Map<String, String> FAULTS = faults();

    private PlayLedger() {}

    private static Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("open work items without a task of the engine", """
                select count(*) from work_item w where w.completed_at is null
                and not exists (select 1 from act_ru_task t where t.id_ = w.task_id)
                """);
        faults.put("tasks of the engine without an open work item", """
                select count(*) from act_ru_task t where not exists
                (select 1 from work_item w where w.task_id = t.id_ and w.completed_at is null)
                """);
        faults.put("completed work items without an act", """
                select count(*) from work_item w where w.completed_by is not null and not exists
                (select 1 from act a where a.verb = 'TASK_COMPLETED' and a.subject_id = w.task_id)
                """);
        faults.put("acts of completion without a completed work item", """
                select count(*) from act a where a.verb = 'TASK_COMPLETED' and not exists
                (select 1 from work_item w where w.task_id = a.subject_id and w.completed_at is not null)
                """);
        faults.put("tasks completed twice", """
                select count(*) from (select 1 from act where verb = 'TASK_COMPLETED'
                group by subject_id having count(*) > 1) doubled
                """);
        faults.put("starts without an instance", """
                select count(*) from process_start s where s.started_at is not null and not exists
                (select 1 from act_hi_procinst i
                where i.proc_def_key_ = s.process_id and i.business_key_ = s.business_key)
                """);
        faults.put("instances without a start", """
                select count(*) from act_hi_procinst i where not exists
                (select 1 from process_start s where s.process_id = i.proc_def_key_
                and s.business_key = i.business_key_ and s.started_at is not null)
                """);
        faults.put("doubled instances", """
                select count(*) from (select 1 from act_hi_procinst group by proc_def_key_, business_key_
                having count(*) > 1) doubled
                """);
        faults.put("occurrences without a start", """
                select count(*) from occurrence o where not exists
                (select 1 from process_start s where s.business_key = o.id)
                """);
        faults.put("doubled occurrences", """
                select count(*) from (select 1 from occurrence group by obligation_id, unit_id, period_key
                having count(*) > 1) doubled
                """);
        faults.put("occurrences without the act of opening, or with two", """
                select count(*) from occurrence o where 1 <>
                (select count(*) from act a where a.verb = 'OCCURRENCE_OPENED' and a.subject_id = o.id)
                """);
        faults.put("number 77 drawn and not used, or used and not drawn", """
                select abs((select count(*) from drawn_number where number = 77 and notation = 'CV/HU')
                - (select count(*) from directive where number = 77 and origin = 'NATIVE'))
                """);
        faults.put("clock other than on record", """
                select count(*) from clock_setting c where not exists
                (select 1 from (select * from act where verb = 'CLOCK_MOVED' order by id desc limit 1) a
                where ((a.real_at + c.offset_seconds * interval '1 second') at time zone 'Asia/Ho_Chi_Minh')::date
                = a.subject_id::date)
                """);
        faults.put("heads of chains without their act", """
                select count(*) from act_chain c where c.last_seq > 0 and not exists
                (select 1 from act a where a.chain = c.chain and a.seq = c.last_seq and a.hash = c.last_hash)
                """);
        faults.put("mails written twice", """
                select count(*) from (select 1 from mail_message group by dedupe_key having count(*) > 1) doubled
                """);
        return faults;
    }

    /** The faults there are, by name; none before the tables exist. */
    static Map<String, Long> faults(JdbcClient database) {
        Map<String, Long> found = new TreeMap<>();
        if (!database.sql(MISSING_TABLE).query(Boolean.class).single()) {
            FAULTS.forEach((name, sql) -> {
                long count = database.sql(sql).query(Long.class).single();
                if (count > 0) {
                    found.put(name, count);
                }
            });
        }
        return found;
    }

    /** Waits until what a killed product had under way has been rolled back or committed. */
    static void awaitQuiet(JdbcClient database) {
        String others = "select count(*) from pg_stat_activity where datname = current_database()"
                + " and backend_type = 'client backend' and pid <> pg_backend_pid()";
        for (int i = 0; i < 300; i++) {
            if (database.sql(others).query(Long.class).single() == 0) {
                return;
            }
            ProductProcess.pause(Duration.ofMillis(100));
        }
        throw new AssertionError("sessions of a killed product are still open");
    }

    /**
     * How much of everything there is; two plays that went the same way agree in all of it. Lists of work that is due are
     * left out: what a day's round finds undone, and in how many lists it tells so, rests on the hour it comes round.
     */
    static Map<String, Long> tally(JdbcClient database) {
        Map<String, Long> tally = new TreeMap<>();
        database.sql("""
                        select 'occurrence ' || stage || ' ' || status as what, count(*) from occurrence group by 1
                        union all
                        select 'instance ' || proc_def_key_ || ' ' || state_, count(*) from act_hi_procinst group by 1
                        union all
                        select 'work ' || process_id || ' ' || element_id, count(*) from work_item group by 1
                        union all
                        select 'act ' || verb, count(*) from act group by 1
                        union all
                        select 'extension ' || status, count(*) from task_extension group by 1
                        union all
                        select 'register ' || unit_id || ' ' || direction || ' ' || year, count(*)
                        from register_entry group by 1
                        union all
                        select 'report ' || status, count(*) from report group by 1
                        union all
                        select 'review ' || status, count(*) from review group by 1
                        union all
                        select 'sheet ' || status, count(*) from registration_sheet group by 1
                        union all
                        select 'mail ' || recipient, count(*) from mail_message
                        where split_part(dedupe_key, '|', 1) not in ('work-reminded', 'superior-told') group by 1
                        """).query(row -> {
            tally.put(row.getString(1), row.getLong(2));
        });
        return tally;
    }

    /** The last act of a chain: whoever has seen it may rely on it. */
    record Head(String chain, long seq, String hash) {}

    static List<Head> heads(JdbcClient database) {
        return database.sql("select chain, last_seq as seq, last_hash as hash from act_chain where last_seq > 0")
                .query(Head.class)
                .list();
    }

    static boolean holds(JdbcClient database, Head head) {
        return database.sql("select exists (select 1 from act where chain = ? and seq = ? and hash = ?)")
                .params(head.chain(), head.seq(), head.hash())
                .query(Boolean.class)
                .single();
    }

    /** The days to which the clock was moved, in the order in which that happened. */
    static List<LocalDate> days(JdbcClient database) {
        return database
                .sql("select subject_id from act where verb = 'CLOCK_MOVED' order by id")
                .query(String.class)
                .list()
                .stream()
                .map(LocalDate::parse)
                .toList();
    }

    /** Business today. */
    static LocalDate today(JdbcClient database) {
        return database.sql("""
                        select ((now() + offset_seconds * interval '1 second') at time zone 'Asia/Ho_Chi_Minh')::date
                        from clock_setting
                        """).query(LocalDate.class).single();
    }
}
