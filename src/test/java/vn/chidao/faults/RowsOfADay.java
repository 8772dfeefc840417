package vn.chidao.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a reorganisation leaves behind, row by row and without moments and drawn ids: two that went the same way, from
 * the same beginning, agree in all of it.
 */
final class RowsOfADay {

    /** Compared column by column; versions too, since what was rolled back has not counted. */
    private static final List<String> WHOLE = List.of(
            "organization",
            "organization_state",
            "organization_successor",
            "position",
            "position_holding",
            "reorganisation",
            "reorganisation_change",
            "reorganisation_choice",
            "closed_books",
            "register_book",
            "register_entry",
            "drawn_number",
            "directive",
            "directive_addressee",
            "directive_receipt",
            "obligation",
            "obligation_unit",
            "occurrence",
            "registration_sheet",
            "report",
            "contribution_round",
            "review",
            "substitution",
            "signing_authorization");

    private static final Map<String, String> CHOSEN = Map.of(
            "acts", "select a.chain, a.verb, a.subject_kind, a.subject_id, a.account, a.summary from act a",
            "mails", "select m.recipient, m.subject from mail_message m",
            "work", """
                    select w.process_id, w.element_id, w.business_key, w.unit_id, w.assignee, w.due_on,
                        w.completed_by, w.completed_at is null as open,
                        (select string_agg(g.group_id, ' ' order by g.group_id) from work_item_group g
                        where g.task_id = w.task_id) as offered_to
                    from work_item w
                    """,
            "extensions", "select e.task_id, e.asked_until, e.status from task_extension e",
            "starts", "select s.process_id, s.business_key, s.started_at is null as waiting from process_start s",
            "tasks of the engine", """
                    select t.task_def_key_, t.assignee_, t.due_date_, i.business_key_,
                        (select string_agg(l.group_id_, ' ' order by l.group_id_) from act_ru_identitylink l
                        where l.task_id_ = t.id_) as offered_to
                    from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                    """,
            "rights of the engine", """
                    select r.group_id_, r.user_id_, r.resource_type_, r.perms_, t.task_def_key_, i.business_key_
                    from act_ru_authorization r left join act_ru_task t on t.id_ = r.resource_id_
                    left join act_ru_execution i on i.id_ = t.proc_inst_id_
                    """,
            "variables of the engine", """
                    select v.name_, v.text_, v.long_, i.business_key_ from act_ru_variable v
                    join act_ru_execution i on i.id_ = v.proc_inst_id_
                    """);

    private RowsOfADay() {}

    /** The rows by what they tell of, each as JSON, in order. */
    static Map<String, List<String>> of(JdbcClient database) {
        Map<String, List<String>> rows = new TreeMap<>();
        WHOLE.forEach(table -> rows.put(table, list(database, "select * from " + table)));
        CHOSEN.forEach((name, sql) -> rows.put(name, list(database, sql)));
        return rows;
    }

    private static List<String> list(JdbcClient database, String sql) {
        return database.sql("select to_jsonb(r)::text from (" + sql + ") r order by 1")
                .query(String.class)
                .list();
    }
}
