package vn.chidao.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.identity.Accounts;
import vn.chidao.organization.WorldFiles;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Sha256;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/**
 * One organisation with one of everything in it ({@code mx-u}), and people of every role in it, above it, below it,
 * beside it and elsewhere. Nobody is two things at once: roles that go with an account or with a kind of organisation
 * are given to people whose position has no role.
 */
@TestConfiguration(proxyBeanMethods = false)
class MatrixWorld {

    static final String HOME = "mx-u";
    static final String PASSWORD = "chidao";

    private static final String FOLLOW_UP_BODY = "mx-f";
    private static final String PROCESS = "DoorDecision";
    private static final String DUTY = """
            {"id": "1", "clauseId": "1", "quote": "Trích", "span": {"start": 3, "end": 8}, "terms":
             {"kinds": ["TASK"], "leads": [], "coordinators": [], "advisers": [], "action": "Trích", "rhythm": "NONE",
              "targets": [], "reportTo": [], "links": [], "contents": [], "stage": "TASK"}, "remarks": [], "checked": false, "removed": false,
             "changed": false}""";

    private static final Map<Relation, String> UNITS = Map.of(
            Relation.OWN, HOME,
            Relation.ABOVE, "mx-p",
            Relation.BELOW, "mx-c",
            Relation.SIBLING, "mx-s",
            Relation.STRANGER, "mx-x");

    /** The organisation whose people stand in this relation to the one that has everything. */
    static String unit(Relation relation) {
        return UNITS.get(relation);
    }

    static String account(Role role, Relation relation) {
        String unit = unit(relation);
        return switch (role) {
            case LEADER -> unit + ".leader";
            case CHIEF_OF_OFFICE -> unit + ".chief";
            case CLERK -> unit + ".clerk";
            case OFFICER -> unit + ".officer";
            case FOLLOW_UP_OFFICER -> unit + ".follow";
            case ORGANISER -> unit + "-btc.organiser";
            case INSPECTOR -> unit + "-ubkt.inspector";
            case DESIGNER -> unit + ".designer";
            case ADMINISTRATOR -> unit + ".admin";
        };
    }

    /** The ids of everything, by the names that the expected answers use for them. */
    private static final String FEED = "A".repeat(43);

    static final class Things {

        private final Map<String, String> ids = new LinkedHashMap<>();

        String fill(String template) {
            String filled = template;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return filled;
        }

        String id(String name) {
            return ids.get(name);
        }

        boolean knows(String name) {
            return ids.containsKey(name);
        }
    }

    @Bean
    Things things() {
        return new Things();
    }

    @Bean
    TaskFormHandler<Answer> doorFormHandler() {
        return new Handler();
    }

    /** Thousands of requests bring their password with them: the costly hash is for real ones. */
    @Bean
    static BeanPostProcessor cheapPasswords() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder
                        ? new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)))
                        : bean;
            }
        };
    }

    /** After the demo world has been laid out. */
    @Bean
    @Order(20)
    ApplicationRunner layOut(
            WorldImport world,
            Accounts accounts,
            JdbcClient jdbc,
            Things things,
            TransactionTemplate transaction,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            FilterService filters,
            BusinessClock clock) {
        return arguments -> {
            WorldFiles files = WorldFiles.of(
                    new ClassPathResource("access/world").getFile().toPath());
            transaction.executeWithoutResult(status -> {
                world.apply(files);
                accounts.createForEveryPosition(PASSWORD);
            });
            // A real position always has a role; here one role must be told from another.
            jdbc.sql("alter table position drop constraint ck_position_roles").update();
            jdbc.sql("update position set roles = '{}' where id like 'mx-%' and id similar to"
                            + " '%.(follow|organiser|inspector|designer|admin)'")
                    .update();
            jdbc.sql("update account set designer = true where username like 'mx-%.designer'")
                    .update();
            jdbc.sql("update account set administrator = true where username like 'mx-%.admin'")
                    .update();
            insertThings(jdbc, clock.today(), things.ids);
            deploy(repository);
            runtime.startProcessInstanceByKey(PROCESS, "mx-case", Map.of("group", HOME + ".officer", "unitId", HOME));
            var task = tasks.createTaskQuery()
                    .processInstanceBusinessKey("mx-case")
                    .singleResult();
            things.ids.put("task", task.getId());
            things.ids.put("instance", task.getProcessInstanceId());
            things.ids.put("execution", task.getExecutionId());
            things.ids.put("definition", task.getProcessDefinitionId());
            // A newer version, to which that instance could be moved.
            deploy(repository);
            tasks.setVariableLocal(task.getId(), "own", "x");
            runtime.setVariableLocal(task.getExecutionId(), "near", "x");
            things.ids.put(
                    "comment", tasks.createComment(task.getId(), null, "Đã xem").getId());
            things.ids.put(
                    "attachment",
                    tasks.createAttachment("text/plain", task.getId(), null, "a", "a", "http://localhost/a")
                            .getId());
            things.ids.put("filter", filters.createFilterQuery().list().get(0).getId());
            var definition = repository.getProcessDefinition(task.getProcessDefinitionId());
            things.ids.put("deployment", definition.getDeploymentId());
            things.ids.put(
                    "resource",
                    repository
                            .getDeploymentResources(definition.getDeploymentId())
                            .get(0)
                            .getId());
            jdbc.sql("""
                            insert into task_extension (id, task_id, asked_by, asked_by_name, asked_at, due_on, asked_until,
                                reason, status)
                            values ('mx-extension', :task, 'mx-u.officer', 'Chuyên viên', now(), :due, :until, 'Vì mưa lũ', 'ASKED')
                            """)
                    .param("task", task.getId())
                    .param("due", clock.today().plusDays(5))
                    .param("until", clock.today().plusDays(30))
                    .update();
            jdbc.sql("update work_item set supervisor_unit_id = 'mx-u', due_on = :due where task_id = :task")
                    .param("task", task.getId())
                    .param("due", clock.today().plusDays(5))
                    .update();
            things.ids.put("extension", "mx-extension");
            things.ids.put("opinion", "mx-opinion");
            things.ids.put("said", said(jdbc, task.getId()));
            things.ids.put("delegated", delegated(runtime, tasks, jdbc));
        };
    }

    /** A task the officer has given the clerk to be done for him. */
    private static String delegated(RuntimeService runtime, TaskService tasks, JdbcClient jdbc) {
        runtime.startProcessInstanceByKey(PROCESS, "mx-lent", Map.of("group", HOME + ".officer", "unitId", HOME));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey("mx-lent")
                .singleResult()
                .getId();
        tasks.setAssignee(task, HOME + ".clerk");
        jdbc.sql("update work_item set owner = 'mx-u.officer' where task_id = :task")
                .param("task", task)
                .update();
        // Asked about this one, so that it opens no other to whoever is asked.
        jdbc.sql("""
                        insert into task_opinion (id, task_id, position_id, position_name, question, answer_by, asked_by,
                            asked_by_name, asked_at, status)
                        values ('mx-opinion', :task, 'mx-u.clerk', 'Văn thư', 'Được không?', date '2030-01-01',
                            'mx-u.officer', 'Chuyên viên', now(), 'ASKED')
                        """).param("task", task).update();
        return task;
    }

    /** What the officer has said about a task. */
    private static String said(JdbcClient jdbc, String task) {
        return jdbc.sql("""
                        insert into task_comment (task_id, account, person_name, words, written_at)
                        values (:task, 'mx-u.officer', 'Chuyên viên', 'Đã xem', now()) returning id
                        """).param("task", task).query(String.class).single();
    }

    private static void insertThings(JdbcClient jdbc, LocalDate today, Map<String, String> ids) {
        insertDirective(jdbc, "mx-draft", "DRAFT", null, today);
        insertDirective(jdbc, "mx-issued", "IN_FORCE", 7, today);
        insert(
                jdbc,
                "insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds,"
                        + " contents, lead_text, lead_selector, action, rhythm, stage, status, in_force_on) values"
                        + " ('mx-obligation', 0, 'mx-issued', '1', 1, '1', 'Trích', '{}', '{}', 'Huyện ủy', 'unit:mx-u',"
                        + " 'làm', 'CONTINUOUS', 'RECORD', 'IN_FORCE', date '" + today + "')");
        insert(
                jdbc,
                "insert into obligation_unit (obligation_id, position, unit_id, valid_from) values"
                        + " ('mx-obligation', 0, 'mx-u', date '" + today + "')");
        insert(
                jdbc,
                "insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds,"
                        + " contents, lead_text, lead_selector, action, rhythm, stage, status) values"
                        + " ('mx-waiting', 0, 'mx-issued', '2', 2, '1', 'Trích', '{}', '{}', 'Huyện ủy', 'unit:mx-u',"
                        + " 'làm', 'YEAR', 'TASK', 'WAITING_CONDITION')");
        insert(
                jdbc,
                "insert into obligation_condition (obligation_id, awaited_text) values ('mx-waiting', 'kế hoạch')");
        for (String[] change :
                new String[][] {{"mx-amendment", "mx-issued", "AMEND"}, {"mx-correction", "mx-draft", "CORRECT"}}) {
            insert(
                    jdbc,
                    "insert into directive_change (id, version, directive_id, kind, status, reason, by_document,"
                            + " decided_by, decided_on, effective_on) values ('" + change[0] + "', 0, '" + change[1]
                            + "', '" + change[2] + "', 'DONE', 'Sai', '9-CV/HU', 'Bí thư', date '" + today
                            + "', date '" + today + "')");
        }
        insertFile(jdbc, "mx-file");
        insert(
                jdbc,
                "insert into obligation_record (id, obligation_id, directive_id, unit_id, on_day, title, text,"
                        + " file_id, recorded_by, recorded_at, kind) values ('mx-record', 'mx-obligation', 'mx-issued', 'mx-u', date '"
                        + today + "', 'Việc', 'Nội dung', 'mx-file', 'mx-u.officer', now(), 'ACTIVITY')");
        insertFile(jdbc, "mx-paper-file");
        insert(
                jdbc,
                "insert into signing_authorization (id, unit_id, from_position, to_position, document_types,"
                        + " content, valid_from, valid_to, paper_number, paper_date, file_id, recorded_by, recorded_at) values"
                        + " ('mx-paper', 'mx-u', 'mx-u.leader', 'mx-u.officer', '{PLAN}', 'kế hoạch', date '" + today
                        + "', date '" + today.plusYears(1) + "', '1/GUQ', date '" + today
                        + "', 'mx-paper-file', 'mx-u.clerk', now())");
        insert(
                jdbc,
                "insert into report (id, directive_id, unit_id, acting_unit_id, period_label,"
                        + " period_from, period_to, due_on, consolidating, status, submissions, after_consolidation, version, line,"
                        + " root_id, version_no, standing)"
                        + " values ('mx-report', 'mx-issued', 'mx-u', 'mx-u', 'Năm', date '2017-01-01',"
                        + " date '2017-12-31', date '2017-12-15', true, 'DRAFT', 0, false, 0, 'YEAR', 'mx-report', 1, true)");
        insert(
                jdbc,
                "insert into report_receipt (report_id, place, unit_id, acting_unit_id, status)"
                        + " values ('mx-report', 0, 'mx-f', 'mx-f', 'EXPECTED')");
        insert(
                jdbc,
                "insert into report_request (id, directive_id, requester_unit_id, acting_unit_id, period, line,"
                        + " period_label, period_from, period_to, cut_off, units_due_on, due_on, asked, requested_on,"
                        + " requested_by, status, version) values ('mx-request', 'mx-issued', 'mx-f', 'mx-f', 'YEAR', 'x',"
                        + " 'Năm', date '2017-01-01', date '2017-12-31', date '2017-12-31', date '2018-01-10',"
                        + " date '2018-01-20', 'Số liệu', date '2017-12-20', 'Chuyên viên', 'OPEN', 0)");
        insert(
                jdbc,
                "insert into report (id, directive_id, unit_id, acting_unit_id, period_label, request_id,"
                        + " period_from, period_to, due_on, consolidating, status, submissions, after_consolidation, version, line,"
                        + " root_id, version_no, standing)"
                        + " values ('mx-request', 'mx-issued', 'mx-u', 'mx-u', 'Năm', 'mx-request', date '2017-01-01',"
                        + " date '2017-12-31', date '2018-01-20', true, 'DRAFT', 0, false, 0, 'x', 'mx-request', 1, true)");
        insert(
                jdbc,
                "insert into report_receipt (report_id, place, unit_id, acting_unit_id, status)"
                        + " values ('mx-request', 0, 'mx-f', 'mx-f', 'EXPECTED')");
        insert(
                jdbc,
                "insert into registration_sheet (id, directive_id, obligation_id, unit_id, acting_unit_id, lead_unit_id,"
                        + " acting_lead_unit_id, accepting_unit_id, year, period_label, due_on, status, current_version, version)"
                        + " values ('mx-sheet', 'mx-issued', 'mx-obligation', 'mx-u', 'mx-u', 'mx-f', 'mx-f', 'mx-f', 2017,"
                        + " 'Năm', date '2017-02-15', 'OPEN', 0, 0)");
        insert(
                jdbc,
                "insert into registration_sheet (id, directive_id, obligation_id, unit_id, acting_unit_id, lead_unit_id,"
                        + " acting_lead_unit_id, accepting_unit_id, year, period_label, due_on, status, current_version, version)"
                        + " values ('mx-led-sheet', 'mx-issued', 'mx-obligation', 'mx-u', 'mx-u', 'mx-u', 'mx-u', 'mx-u', 2017,"
                        + " 'Năm', date '2017-02-15', 'OPEN', 0, 0)");
        insert(
                jdbc,
                "insert into consultation_proposal (id, directive_id, lead_unit_id, acting_lead_unit_id, year, kind, content,"
                        + " reason, status, raised_by, raised_at, version) values ('mx-proposal', 'mx-issued', 'mx-u', 'mx-u',"
                        + " 2017, 'TAKE', 'C1_ECONOMY_POVERTY', 'Chưa ai nhận', 'OPEN', 'Chuyên viên', now(), 0)");
        insert(
                jdbc,
                "insert into consultation_answer (proposal_id, position, sheet_id, side, acting_unit_id, due_on)"
                        + " values ('mx-proposal', 0, 'mx-led-sheet', 'RECEIVER', 'mx-u', date '" + today + "')");
        insert(
                jdbc,
                "insert into round_annex (id, directive_id, lead_unit_id, acting_lead_unit_id, accepting_unit_id, year,"
                        + " number, status, missing_reason, drawn_up_by, drawn_up_at, text_sha256, version) values"
                        + " ('mx-annex', 'mx-issued', 'mx-u', 'mx-u', 'mx-u', 2017, 1, 'SENT', 'Chờ đại hội', 'Chuyên viên',"
                        + " now(), '0', 0)");
        insert(
                jdbc,
                "insert into round_annex_missing (annex_id, position, sheet_id, unit_name, sheet_status) values"
                        + " ('mx-annex', 0, 'mx-led-sheet', 'mx-u', 'OPEN')");
        insert(
                jdbc,
                "insert into review (id, kind, directive_id, unit_id, acting_unit_id, concluding_unit_id,"
                        + " period_label, period_from, period_to, due_on, status, version) values ('mx-review', 'YEARLY',"
                        + " 'mx-issued', 'mx-u', 'mx-u', 'mx-f', 'Năm', date '2017-01-01', date '2017-12-31',"
                        + " date '2017-12-15', 'OPEN', 0)");
        insert(
                jdbc,
                "insert into review (id, kind, directive_id, unit_id, acting_unit_id, concluding_unit_id,"
                        + " period_label, period_from, period_to, due_on, status, concluded_on, version) values"
                        + " ('mx-concluded-review', 'YEARLY', 'mx-issued', 'mx-u', 'mx-u', 'mx-f', 'Năm',"
                        + " date '2017-01-01', date '2017-12-31', date '2017-12-15', 'CONCLUDED', date '2017-12-20', 0)");
        insert(
                jdbc,
                "insert into reorganisation (id, version, title, basis, effective_on, deciding_unit_id,"
                        + " preparing_unit_id, status, submitted, done, prepared_by, prepared_by_label, prepared_on) values"
                        + " ('mx-plan', 0, 'Sắp xếp', 'Nghị quyết', date '" + today.plusMonths(2)
                        + "', 'mx-u', 'mx-u-btc', 'DRAFT', false, 0, 'mx-u-btc.organiser', 'Cán bộ', date '" + today
                        + "')");
        insert(
                jdbc,
                "insert into calendar_entry (day, unit_id, kind, name, source, entered_by, entered_at) values"
                        + " (date '2031-06-04', '', 'HOLIDAY', 'Nghỉ', 'Thông báo', 'mx-u.admin', now())");
        insert(
                jdbc,
                "insert into mail_message (id, dedupe_key, recipient, recipient_name, address, subject, text_body,"
                        + " html_body, path, message_id, status, next_attempt_at, created_business_at, created_at) values"
                        + " ('mx-mail', 'mx-mail', 'mx-u.officer', 'Chuyên viên', 'a@b.vn', 'Việc', 'Việc', '<p>Việc</p>', '/',"
                        + " 'mx-mail@x', 'FAILED', now(), now(), now())");
        insert(
                jdbc,
                "insert into calendar_feed (username, secret_sha256, created_at) values ('mx-u.officer', '"
                        + Sha256.of(FEED) + "', now())");
        insert(
                jdbc,
                "insert into directive_receipt (id, version, directive_id, unit_id, acting_unit_id,"
                        + " addressee_position, position, status, outside, road) values ('mx-draft:out', 0, 'mx-draft',"
                        + " 'mx-f', 'mx-f', 0, 0, 'RETURNED', 'ADDRESSEE', 'EDXML')");
        insert(
                jdbc,
                "insert into cell_dissemination (id, version, directive_id, unit_id, acting_unit_id, asked_by, position,"
                        + " status, asked_on, due_on) values ('mx-issued:cell', 0, 'mx-issued', 'mx-cell', 'mx-cell', 'mx-u',"
                        + " 0, 'ASKED', date '" + today + "', date '" + today + "')");
        insert(
                jdbc,
                "insert into exchange_message (id, direction, road, kind, state, subject, created_at,"
                        + " created_business_at) values ('mx-message', 'OUT', 'EDXML', 'DOCUMENT', 'FAILED', 'Việc', now(),"
                        + " now())");
        insert(
                jdbc,
                "insert into substitution (id, position_id, absent_person, substitute_person, substitute_position,"
                        + " valid_from, valid_to, reason, set_by, set_by_name, set_at) values ('mx-substitution', 'mx-u.chief',"
                        + " 'mx-u.chief', 'mx-u.clerk', 'mx-u.clerk', date '" + today.plusMonths(5) + "', date '"
                        + today.plusMonths(6) + "', 'nghỉ phép', 'mx-u.chief', 'Chánh Văn phòng', now())");
        insert(
                jdbc,
                "insert into household_register (settlement_id, version, keeping_unit_id) values ('mx-kdc', 0, 'mx-u')");
        insert(
                jdbc,
                "insert into household (id, version, settlement_id, code, head_name, last_change, changed_by, changed_at)"
                        + " values ('mx-household', 0, 'mx-kdc', '01', 'Lê Thị Một', 'ADDED', 'Chuyên viên', now())");
        insert(
                jdbc,
                "insert into household_status (household_id, position, status, since, entered_by, entered_on) values"
                        + " ('mx-household', 0, 'POOR', date '2017-01-01', 'Chuyên viên', date '2017-01-01')");
        insert(
                jdbc,
                "insert into media_channel (id, version, unit_id, kind, name, since) values ('mx-channel', 0, 'mx-u',"
                        + " 'BULLETIN', 'Bản tin', date '" + today + "')");
        for (String name : new String[] {
            "draft",
            "issued",
            "amendment",
            "correction",
            "obligation",
            "waiting",
            "file",
            "paper-file",
            "paper",
            "report",
            "request",
            "sheet",
            "led-sheet",
            "proposal",
            "annex",
            "review",
            "concluded-review",
            "plan",
            "mail",
            "message",
            "substitution",
            "household",
            "channel"
        }) {
            ids.put(name, "mx-" + name);
        }
        ids.put("feed", FEED);
        insert(
                jdbc,
                "insert into world_upload (id, source, uploaded_by, uploaded_by_name, uploaded_at)"
                        + " values ('mx-upload', 'mx', 'mx-u.admin', 'Quản trị', now())");
        insert(jdbc, "insert into world_upload_file (upload_id, name, content) values ('mx-upload', 'units.csv', '')");
        insert(
                jdbc,
                "insert into archive_package (id, directive_id, label, cause, ordered_by, ordered_at, state,"
                        + " next_attempt_at, created_at, sent_at, sent_business_at, file_count, size, sha256,"
                        + " manifest_sha256, record_type) values ('mx-package', 'mx-draft', '7-CV/HU', 'CLOSING',"
                        + " 'Hệ thống', now(), 'SENT', now(), now(), now(), now(), 1, 0, '0', '0', 'PACKAGE')");
        insert(
                jdbc,
                "insert into archive_package (id, directive_id, label, cause, reason, ordered_by, ordered_at, state,"
                        + " attempts, next_attempt_at, last_error, created_at, record_type) values ('mx-unmade', 'mx-draft',"
                        + " '7-CV/HU', 'BY_HAND', 'Bàn giao', 'Văn thư', now(), 'FAILED', 10, now(), 'No space left', now(),"
                        + " 'PACKAGE')");
        ids.put("package", "mx-package");
        ids.put("unmade", "mx-unmade");
        ids.put("upload", "mx-upload");
        insertRecording(jdbc, "mx-recording", DUTY);
        insertRecording(jdbc, "mx-empty-recording", "");
        ids.put("recording", "mx-recording");
        ids.put("empty-recording", "mx-empty-recording");
        insertProgramme(jdbc, "mx-programme", "DRAFT", today);
        insertProgramme(jdbc, "mx-agreed", "IN_FORCE", today);
        ids.put("programme", "mx-programme");
        ids.put("agreed", "mx-agreed");
        insertRecommendation(jdbc, "mx-raised", HOME, FOLLOW_UP_BODY, false, today);
        insertRecommendation(jdbc, "mx-sent", HOME, FOLLOW_UP_BODY, true, today);
        insertRecommendation(jdbc, "mx-asked", FOLLOW_UP_BODY, HOME, true, today);
        insert(
                jdbc,
                "insert into festival_assignment (id, version, year, area_id, festival_on, assigning_unit_id,"
                        + " visiting_unit_id, visitor_position_id, visitor_key, status, asked, last_act, acted_by, acted_at)"
                        + " values ('mx-visit', 0, 2017, 'mx-kdc', date '2017-11-18', 'mx-u', 'mx-u', 'mx-u.officer',"
                        + " 'position:mx-u.officer', 'ASSIGNED', 1, 'ASSIGNED', 'Chuyên viên', now())");
        insert(
                jdbc,
                "insert into festival_opinion (assignment_id, position, id, words, content)"
                        + " values ('mx-visit', 0, 'mx-opinion', 'Lắp đèn đường', 'C4_LAW_ORDER')");
        ids.put("visit", "mx-visit");
        insertCommittee(jdbc, today);
        ids.put("committee", "mx-committee");
        ids.put("meeting", "mx-meeting");
        ids.put("concluded-meeting", "mx-concluded-meeting");
        insertModel(jdbc, today);
        ids.put("model", "mx-model");
        ids.put("model-act", "mx-model-act");
        insertExemplar(jdbc, "mx-found", false, today);
        insertExemplar(jdbc, "mx-introduced", true, today);
        ids.put("found", "mx-found");
        ids.put("introduced", "mx-introduced");
        ids.put("raised", "mx-raised");
        ids.put("sent", "mx-sent");
        ids.put("asked", "mx-asked");
        for (String name :
                List.of("round", "nominated", "proposed", "ended", "council", "prepared", "decided", "award")) {
            ids.put(name, "mx-" + name);
        }
        insertSurvey(jdbc, "mx-survey", HOME, FOLLOW_UP_BODY, today);
        insertSurvey(jdbc, "mx-counted", FOLLOW_UP_BODY, HOME, today);
        ids.put("survey", "mx-survey");
        ids.put("counted", "mx-counted");
        insertAssessment(jdbc, today);
        insertCommendations(jdbc, today);
        ids.put("assessment", "mx-assessment");
        ids.put("account", "mx-u.officer");
    }

    /** A steering committee with a head and a seat to be named, one meeting that is planned and one that is concluded. */
    private static void insertCommittee(JdbcClient jdbc, LocalDate today) {
        String day = "date '" + today + "'";
        insert(
                jdbc,
                "insert into steering_committee (id, version, name, directive_id, obligation_id, ordinal,"
                        + " establishing_unit_id, standing_unit_id, valid_from, last_act, acted_by, acted_at) values"
                        + " ('mx-committee', 0, 'Ban Chỉ đạo', 'mx-issued', 'mx-obligation', 1, 'mx-u', 'mx-u', " + day
                        + ", 'ESTABLISHED', 'Chuyên viên', now())");
        for (String[] seat : new String[][] {
            {"0", "mx-head", "HEAD", "'mx-u.leader'", "false"}, {"1", "mx-seat", "MEMBER", "null", "true"}
        }) {
            insert(
                    jdbc,
                    "insert into steering_seat (committee_id, position, seat_id, role, unit_id, position_id,"
                            + " by_leadership, valid_from, basis) values ('mx-committee', " + seat[0] + ", '" + seat[1]
                            + "', '" + seat[2] + "', 'mx-u', " + seat[3] + ", " + seat[4] + ", " + day
                            + ", 'Quyết định')");
        }
        insertMeeting(jdbc, "mx-meeting", 1, today, "'PLANNED'", "null, null");
        insertMeeting(jdbc, "mx-concluded-meeting", 2, today, "'CONCLUDED'", "'Bí thư', " + day);
    }

    private static void insertMeeting(
            JdbcClient jdbc, String id, int number, LocalDate today, String status, String confirmed) {
        insert(
                jdbc,
                "insert into steering_meeting (id, version, committee_id, meet_year, number, meet_on, meet_at, place,"
                        + " status, turn, asked_on, last_act, acted_by, acted_at, confirmed_by, confirmed_on) values ('"
                        + id + "', 0, 'mx-committee', 2017, " + number + ", date '" + today
                        + "', time '08:00', 'Hội trường', "
                        + status + ", 1, date '" + today + "', 'PLANNED', 'Chuyên viên', now(), " + confirmed + ")");
        insert(
                jdbc,
                "insert into steering_agenda_item (meeting_id, position, item_id, title, presenter, minutes) values ('"
                        + id + "', 0, 'mx-item', 'Kinh phí', 'Chủ tịch', 30)");
    }

    /** Opened by the follow-up body; one sheet with a piece of evidence, and a text that makes it a criterion. */
    private static void insertAssessment(JdbcClient jdbc, LocalDate today) {
        String day = "date '" + today + "'";
        insert(
                jdbc,
                "insert into assessment_round (id, directive_id, set_code, set_name, period_from, period_to, leader_unit_id,"
                        + " acting_leader_unit_id, opened_on, self_due_on, check_due_on, bonus_ceiling, ranking_public, status,"
                        + " last_by, last_at, version) values ('mx-assessment', 'mx-issued', 'X', 'Bộ thử',"
                        + " date '2017-01-01', date '2017-12-31', 'mx-f', 'mx-f', " + day + ", " + day + ", " + day
                        + ", 5, true, 'OPEN', 'Chuyên viên', now(), 0)");
        insert(
                jdbc,
                "insert into assessment_criterion (round_id, position, group_name, group_weight, code, name, most, judged_by,"
                        + " evidence) values ('mx-assessment', 0, 'Nhóm', 100, '1', 'Tiêu chí', 100, 'HAND', '{REPORT}')");
        insert(
                jdbc,
                "insert into assessment_grade (round_id, position, name, least, each_group, without_bonus)"
                        + " values ('mx-assessment', 0, 'Đạt', 0, 0, false)");
        insert(
                jdbc,
                "insert into assessment_sheet (id, round_id, unit_id, acting_unit_id, due_on, status, version, reopened)"
                        + " values ('mx-sheet', 'mx-assessment', 'mx-u', 'mx-u', " + day + ", 'DRAFT', 0, 0)");
        insert(
                jdbc,
                "insert into assessment_evidence (id, sheet_id, criterion, kind, caption, href, added_by, added_at)"
                        + " values ('mx-evidence', 'mx-sheet', 0, 'REPORT', 'Báo cáo', '/reports', 'Chuyên viên', now())");
        insert(
                jdbc,
                "insert into assessment_mark (obligation_id, directive_id, criterion, last_by, last_at, version)"
                        + " values ('mx-obligation', 'mx-issued', true, 'Chuyên viên', now(), 1)");
    }

    /** A round, a draft and a submission of one body, its council, its decisions, and a line of the register. */
    private static void insertCommendations(JdbcClient jdbc, LocalDate today) {
        String day = "date '" + today + "'";
        insert(
                jdbc,
                "insert into commendation_occasion (id, version, directive_id, kind, title, opener_unit_id,"
                        + " awarding_unit_id, acting_awarding_unit_id, opened_on, status, last_by, last_at) values"
                        + " ('mx-round', 0, 'mx-issued', 'PROMPT', 'Đợt thử', 'mx-u', 'mx-u', 'mx-u', " + day
                        + ", 'OPEN', 'Chuyên viên', now())");
        insert(
                jdbc,
                "insert into commendation_occasion_form (occasion_id, position, form_code) values"
                        + " ('mx-round', 0, 'BIEU_DUONG')");
        for (String[] each : new String[][] {
            {"mx-nominated", "DRAFT", "mx-u"}, {"mx-proposed", "SUBMITTED", "mx-f"}, {"mx-ended", "WITHDRAWN", "mx-f"}
        }) {
            insert(
                    jdbc,
                    "insert into commendation_proposal (id, version, directive_id, obligation_id, occasion_id,"
                            + " proposer_unit_id, acting_unit_id, awarding_unit_id, acting_awarding_unit_id, source,"
                            + " candidate_kind, candidate_name, candidate_key, status, submitted_on, round, moves) values ('"
                            + each[0]
                            + "', 0, 'mx-issued', 'mx-obligation', 'mx-round', 'mx-u', 'mx-u', '" + each[2] + "', '"
                            + each[2] + "', 'TYPED', 'INDIVIDUAL', 'Người thử', '" + each[0] + "', '" + each[1]
                            + "', " + (each[1].equals("DRAFT") ? "null" : day) + ", 1, 1)");
            insert(
                    jdbc,
                    "insert into commendation_proposal_step (proposal_id, position, kind, unit_id, person_name, done_at)"
                            + " values ('" + each[0] + "', 0, 'WRITTEN', 'mx-u', 'Chuyên viên', now())");
        }
        insert(
                jdbc,
                "insert into commendation_council (id, version, directive_id, awarding_unit_id,"
                        + " acting_awarding_unit_id, mode, held_on, members, status, last_by, last_at) values"
                        + " ('mx-council', 0, 'mx-issued', 'mx-u', 'mx-u', 'BALLOT', " + day
                        + ", 2, 'OPEN', 'Chuyên viên', now())");
        for (String status : new String[] {"PREPARED", "SIGNED"}) {
            boolean signed = status.equals("SIGNED");
            insert(
                    jdbc,
                    "insert into commendation_decision (id, version, directive_id, awarding_unit_id,"
                            + " acting_awarding_unit_id, subject, status, prepared_on, number_written, notation,"
                            + " decided_on, last_by, last_at) values ('mx-" + (signed ? "decided" : "prepared")
                            + "', 0, 'mx-issued', 'mx-u', 'mx-u', 'Về việc khen thưởng', '" + status + "', " + day
                            + ", "
                            + (signed ? "'01/QĐ-MX', 'QĐ-MX', " + day : "null, null, null")
                            + ", 'Chuyên viên', now())");
        }
        insert(
                jdbc,
                "insert into commendation_award (id, version, source, source_id, source_row, directive_id,"
                        + " proposer_unit_id, awarding_unit_id, awarding_name, form_name, rank, candidate_kind,"
                        + " candidate_name, candidate_key, decided_on, decision_number, last_by, last_at) values"
                        + " ('mx-award', 0, 'DECISION', 'mx-decided', 0, 'mx-issued', 'mx-u', 'mx-u', 'Đơn vị thử',"
                        + " 'Biểu dương', 1, 'INDIVIDUAL', 'Người thử', 'nguoi thu', " + day
                        + ", '01/QĐ-MX', 'Chuyên viên', now())");
    }

    /** Opened by one organisation, counted by another; its one count is accepted. */
    private static void insertSurvey(JdbcClient jdbc, String id, String opener, String entering, LocalDate today) {
        String day = "date '" + today + "'";
        insert(
                jdbc,
                "insert into survey (id, kind_code, kind_name, place_unit_id, place_name, opener_unit_id,"
                        + " acting_opener_unit_id, opens_on, due_on, working_days, floor_percent, threshold_percent,"
                        + " rule_source, status, conclusion_asked, opened_by, last_by, last_at, version) values ('" + id
                        + "', 'NTM_COMMUNE', 'Xã nông thôn mới', '" + id + "', 'xã thử', '" + opener + "', '" + opener
                        + "', " + day + ", " + day + ", 20, 70, 80, 'Hướng dẫn', 'OPEN', true, 'Chuyên viên',"
                        + " 'Chuyên viên', now(), 0)");
        insert(
                jdbc,
                "insert into survey_question (survey_id, position, text, overall) values ('" + id
                        + "', 0, 'Nói chung', true)");
        insert(
                jdbc,
                "insert into survey_tally (id, survey_id, number, area_unit_id, area_name, entering_unit_id,"
                        + " acting_entering_unit_id, due_on, status, round, method, households_total, ballots_issued,"
                        + " ballots_returned, ballots_invalid, entered_by, entered_at, version) values ('" + id
                        + "-t', '"
                        + id + "', 1, 'mx-kdc', 'Ấp thử', '" + entering + "', '" + entering + "', " + day
                        + ", 'ACCEPTED', 1, 'ONLINE', 10, 10, 8, 0, 'Chuyên viên', now(), 0)");
        insert(
                jdbc,
                "insert into survey_tally_answer (tally_id, position, satisfied, unsatisfied, no_opinion) values ('"
                        + id + "-t', 0, 8, 0, 0)");
    }

    /** Registered, and built as its organisation says. */
    private static void insertModel(JdbcClient jdbc, LocalDate today) {
        insert(
                jdbc,
                "insert into pilot_model (id, directive_id, obligation_id, unit_id, acting_unit_id, outside_reason, name,"
                        + " content, year, planned, registered, built, recognised, not_met, replicated, stage, moves, version)"
                        + " values ('mx-model', 'mx-issued', 'mx-obligation', 'mx-u', 'mx-u', 'Ngoài đăng ký', 'Mô hình thử',"
                        + " 'C3_ENVIRONMENT', 2017, 1, false, 0, 0, 0, 0, 'REGISTERED', 1, 0)");
        insert(
                jdbc,
                "insert into pilot_model_act (id, model_id, number, kind, state, unit_id, amount, on_day,"
                        + " confirming_unit_id, reported_by, reported_at) values ('mx-model-act', 'mx-model', 1, 'BUILT',"
                        + " 'REPORTED', 'mx-u', 1, date '" + today + "', 'mx-f', 'Chuyên viên', now())");
        insert(
                jdbc,
                "insert into pilot_model_step (model_id, position, kind, unit_id, words, person_name, done_at)"
                        + " values ('mx-model', 0, 'OPENED', 'mx-u', 'Ngoài đăng ký', 'Chuyên viên', now())");
    }

    private static void insertExemplar(JdbcClient jdbc, String id, boolean introduced, LocalDate today) {
        insert(
                jdbc,
                "insert into exemplar (id, directive_id, obligation_id, unit_id, acting_unit_id, kind, name, content, year,"
                        + " deed, status, introduced_to, introduced_on, moves, version) values ('" + id
                        + "', 'mx-issued', 'mx-obligation', 'mx-u', 'mx-u', 'PERSON', 'Người thử', 'C3_ENVIRONMENT', 2017,"
                        + " 'Việc thử', "
                        + (introduced ? "'INTRODUCED', 'mx-f', date '" + today + "'" : "'FOUND', null, null")
                        + ", 1, 0)");
        insert(
                jdbc,
                "insert into exemplar_step (exemplar_id, position, kind, unit_id, person_name, done_at) values ('" + id
                        + "', 0, 'FOUND', 'mx-u', 'Chuyên viên', now())");
    }

    private static void insertRecommendation(
            JdbcClient jdbc, String id, String raiser, String addressee, boolean sent, LocalDate today) {
        String day = sent ? "date '" + today + "'" : "null";
        insert(
                jdbc,
                "insert into recommendation (id, letter_id, origin, raiser_unit_id, acting_raiser_unit_id, asked_unit_id,"
                        + " addressee_unit_id, subject, body, raised_on, raised_by, status, sent_on, answer_due_on,"
                        + " promise_looked_after, asked, rounds, version) values ('" + id + "', '" + id
                        + "', 'DIRECT', '" + raiser + "', '" + raiser + "', '" + addressee + "', '" + addressee
                        + "', 'Việc thử', 'Nội dung', date '" + today + "', 'Chuyên viên', '"
                        + (sent ? "SENT" : "RAISED") + "', " + day + ", " + day + ", false, 1, 1, 0)");
    }

    /** Of the organisation and one of elsewhere. */
    private static void insertProgramme(JdbcClient jdbc, String id, String status, LocalDate today) {
        boolean agreed = status.equals("IN_FORCE");
        insert(
                jdbc,
                "insert into joint_programme (id, lead_unit_id, acting_lead_unit_id, title, year_from, year_to, status,"
                        + " round, current_version, version_in_force, version) values ('" + id
                        + "', 'mx-u', 'mx-u', 'Phối hợp', 2017, 2021, '" + status + "', 1, 1, "
                        + (agreed ? "1" : "null") + ", 0)");
        insert(
                jdbc,
                "insert into programme_party (programme_id, position, unit_id, acting_unit_id) values ('" + id
                        + "', 0, 'mx-u', 'mx-u'), ('" + id + "', 1, 'mx-f', 'mx-f')");
        insert(
                jdbc,
                "insert into programme_version (id, programme_id, number, round, title, year_from, year_to, body, state,"
                        + " written_at, written_by, in_force_on, number_and_notation, numbered_on) values ('" + id
                        + ":1', '" + id + "', 1, 1, 'Phối hợp', 2017, 2021, 'Nội dung', '"
                        + (agreed ? "IN_FORCE" : "OPEN") + "', now(), 'Chuyên viên', "
                        + (agreed ? "date '" + today + "', '01/CTPH-UBND', date '" + today + "'" : "null, null, null")
                        + ")");
    }

    /** One without obligations cannot be confirmed: asking for it changes nothing. */
    private static void insertRecording(JdbcClient jdbc, String id, String duties) {
        jdbc.sql("""
                        insert into recording (id, version, unit_id, status, format, text, text_sha256, proposal,
                            recorded_by, recorded_at)
                        values (:id, 0, :unit, 'PROPOSED', 'PASTED', '1. Trích', '0', :proposal, 'Chuyên viên', now())
                        """)
                .param("id", id)
                .param("unit", HOME)
                .param("proposal", """
                        {"heading": {"provenance": "DOCUMENT", "issuer": "Huyện ủy", "subject": "Việc thử", "bases": [],
                          "addressees": [], "recipients": [], "signatures": [], "links": []},
                         "clauses": [{"id": "1", "number": "1", "text": "1. Trích", "span": {"start": 0, "end": 8}}],
                         "duties": [%s], "bodies": {}, "remarks": []}
                        """.formatted(duties))
                .update();
    }

    private static void insertDirective(
            JdbcClient jdbc, String id, String status, @Nullable Integer number, LocalDate today) {
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'OFFICIAL_LETTER', 'NATIVE', :status, :unit, 'Huyện ủy', :number, 'CV/HU',
                            :written, 'Việc thử', 'Hớn Quản', :day, 'Trích', '0', 1, false, :unit, :unit, :unit, :body,
                            :body, :body, 'IN_ORDER', 'PAPER', :day)
                        """)
                .param("id", id)
                .param("status", status)
                .param("unit", number == null ? HOME : FOLLOW_UP_BODY)
                .param("number", number)
                .param("written", number == null ? null : number + "-CV/HU")
                .param("day", number == null ? null : today)
                .param("body", FOLLOW_UP_BODY)
                .update();
        insert(
                jdbc,
                "insert into directive_signing_place (directive_id, position, unit_id) values ('" + id + "', 0, '"
                        + (number == null ? HOME : FOLLOW_UP_BODY) + "')");
        if (number != null) {
            insert(
                    jdbc,
                    "insert into directive_recipient (directive_id, position, name, purpose) values ('" + id
                            + "', 0, 'Trang thông tin điện tử', 'PUBLISH')");
        }
        insert(
                jdbc,
                "insert into directive_clause (directive_id, position, clause_id, number, text, start_offset,"
                        + " end_offset) values ('" + id + "', 0, '1', '1', 'Trích', 0, 5)");
    }

    private static void insertFile(JdbcClient jdbc, String id) {
        insert(
                jdbc,
                "insert into stored_file (id, file_name, media_type, size, sha256, purpose, stored_at, stored_by)"
                        + " values ('" + id + "', 'a.pdf', 'application/pdf', 4, '0', 'test', now(), 'nobody')");
        insert(jdbc, "insert into stored_file_content (file_id, content) values ('" + id + "', '%PDF')");
    }

    private static void insert(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).update();
    }

    private static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("doors")
                .addInputStream("processes/doors/DoorDecision.bpmn", resource("DoorDecision.bpmn"))
                .addInputStream("forms/doors/DoorForm.form", resource("DoorForm.form"))
                .deploy();
    }

    private static ByteArrayInputStream resource(String name) {
        try {
            return new ByteArrayInputStream(new ClassPathResource("workflow/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Answer(
            @Nullable String decision,
            @Nullable String title,
            @Nullable String comment) {}

    private static final class Handler implements TaskFormHandler<Answer> {

        @Override
        public String formId() {
            return "DoorForm";
        }

        @Override
        public Class<Answer> formType() {
            return Answer.class;
        }

        @Override
        public TaskBriefing briefing(TaskContext task) {
            return TaskBriefing.about("Tờ trình").build();
        }

        @Override
        public TaskOutcome complete(TaskContext task, Answer form) {
            throw new IllegalStateException("nobody completes anything here: the form is never valid");
        }
    }
}
