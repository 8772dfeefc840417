package vn.chidao.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.workflow.WorkList.WorkItem;

/** What a refused call must leave as it was: one instance in every column, and how much there is of all the rest. */
record WorldState(Map<String, List<Map<String, Object>>> instance, Map<String, Object> counts) {

    static WorldState of(JdbcClient jdbc, WorkItem item) {
        String instanceId = jdbc.sql("select coalesce(max(proc_inst_id_), '') from act_hi_taskinst where id_ = :task")
                .param("task", item.taskId())
                .query(String.class)
                .single();
        return new WorldState(
                Map.of(
                        "executions",
                        rows(jdbc, "act_ru_execution where proc_inst_id_ = :instance", instanceId),
                        "tasks",
                        rows(jdbc, "act_ru_task where proc_inst_id_ = :instance", instanceId),
                        "variables",
                        rows(jdbc, "act_ru_variable where proc_inst_id_ = :instance", instanceId),
                        "past variables",
                        rows(jdbc, "act_hi_varinst where proc_inst_id_ = :instance", instanceId),
                        "work items",
                        rows(jdbc, "work_item where task_id = :instance", item.taskId()),
                        "answers",
                        rows(jdbc, "door_answer where task_id = :instance", item.taskId())),
                jdbc.sql("""
                                select (select count(*) from act) as acts,
                                    (select count(*) from door_answer) as answers,
                                    (select count(*) from work_item where completed_at is null) as open_items,
                                    (select count(*) from act_ru_execution) as executions,
                                    (select count(*) from act_ru_task) as tasks,
                                    (select count(*) from act_ru_identitylink) as links,
                                    (select count(*) from act_ru_variable) as variables,
                                    (select count(*) from act_ru_job) as jobs,
                                    (select count(*) from act_ru_batch) as batches,
                                    (select count(*) from act_ru_filter) as filters,
                                    (select count(*) from act_ru_authorization) as authorizations,
                                    (select count(*) from act_re_deployment) as deployments,
                                    (select count(*) from act_re_procdef where suspension_state_ = 1) as definitions,
                                    (select count(*) from act_id_user) as users,
                                    (select count(*) from act_id_group) as groups,
                                    (select count(*) from act_id_tenant) as tenants,
                                    (select count(*) from act_ge_property) as properties,
                                    (select count(*) from account) as accounts,
                                    (select count(*) from act_hi_attachment) as attachments
                                """).query().singleRow());
    }

    private static List<Map<String, Object>> rows(JdbcClient jdbc, String from, String id) {
        return jdbc.sql("select * from " + from + " order by 1")
                .param("instance", id)
                .query()
                .listOfRows();
    }
}
