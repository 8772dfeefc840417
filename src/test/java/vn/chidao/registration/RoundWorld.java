package vn.chidao.registration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.obligation.Occurrences;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** A round of registration in the demo world, in a directive of its own, done by its officers in the real engine. */
@TestComponent
public class RoundWorld {

    private final JdbcClient jdbc;
    private final RegistrationManagement registration;
    private final Occurrences occurrences;
    private final TaskSubmission submission;
    private final WorkList workList;
    private final ProcessStarts starts;
    private final EngineJobs jobs;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    RoundWorld(
            JdbcClient jdbc,
            RegistrationManagement registration,
            Occurrences occurrences,
            TaskSubmission submission,
            WorkList workList,
            ProcessStarts starts,
            EngineJobs jobs,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.registration = registration;
        this.occurrences = occurrences;
        this.submission = submission;
        this.workList = workList;
        this.starts = starts;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A directive in force with one obligation to register, and the sheets of these organisations. */
    public void begin(String directiveId, String... units) {
        LocalDate today = clock.today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'OFFICIAL_LETTER', 'NATIVE', 'IN_FORCE', 'mttq', 'MTTQ huyện', 7, 'CV/MTTQ', :id,
                            'Đăng ký nội dung', 'Hớn Quản', :day, 'Trích', '0', 1, false, 'mttq', 'mttq', 'mttq', 'mttq',
                            'mttq', 'mttq', 'IN_ORDER', 'PAPER', :day)
                        """).param("id", directiveId).param("day", today).update();
        jdbc.sql("insert into directive_recipient (directive_id, position, name, purpose)"
                        + " values (:id, 0, 'Trang thông tin điện tử', 'PUBLISH')")
                .param("id", directiveId)
                .update();
        jdbc.sql(
                        "insert into directive_clause (directive_id, position, clause_id, number, text, start_offset, end_offset)"
                                + " values (:id, 0, '1', '1', 'Trích', 0, 5)")
                .param("id", directiveId)
                .update();
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, '1', 1, '1', 'Trích', '{}', '{}', 'Tổ chức thành viên', 'unit:hnd',
                            'đăng ký', 'YEAR', 'REGISTRATION', 'IN_FORCE', :day)
                        """)
                .param("id", directiveId + "-o")
                .param("directive", directiveId)
                .param("day", today)
                .update();
        Arrays.stream(units).forEach(unit -> openSheet(directiveId, unit));
        settle();
    }

    private void openSheet(String directiveId, String unit) {
        jdbc.sql("""
                        insert into occurrence (id, version, obligation_id, obligation_code, directive_id, unit_id,
                            acting_unit_id, rhythm, stage, period_key, period_label, period_start, period_end, opens_on,
                            original_due_on, due_on, opened_on, status)
                        values (:id, 0, :obligation, '1', :directive, :unit, :unit, 'YEAR', 'REGISTRATION', '2017',
                            'năm 2017', date '2017-01-01', date '2017-12-31', date '2017-01-01', date '2017-12-31',
                            date '2017-12-31', date '2017-01-01', 'OPEN')
                        """)
                .param("id", sheet(directiveId, unit))
                .param("obligation", directiveId + "-o")
                .param("directive", directiveId)
                .param("unit", unit)
                .update();
        transaction.executeWithoutResult(
                status -> registration.openSheet(occurrences.require(sheet(directiveId, unit))));
    }

    public static String sheet(String directiveId, String unit) {
        return directiveId + ":" + unit;
    }

    /** A line as it is typed: a model in content 3. */
    public static Map<String, Object> line(String title, @Nullable String settlement, @Nullable String partner) {
        return line("C3_ENVIRONMENT", "MODEL", title, settlement, partner);
    }

    public static Map<String, Object> line(
            String content, String kind, String title, @Nullable String settlement, @Nullable String partner) {
        Map<String, Object> line = new LinkedHashMap<>(
                Map.of("content", content, "kind", kind, "title", title, "quantity", "1", "unit", "mô hình"));
        if (settlement != null) {
            line.put("residentialArea", settlement);
        }
        if (partner != null) {
            line.put("partner", partner);
        }
        return line;
    }

    /** The officer fills the sheet. */
    @SafeVarargs
    public final void fill(String sheetId, Map<String, Object>... lines) {
        onSheet(sheetId, unitOf(sheetId) + ".chuyen-vien", Map.of("lines", List.of(lines)));
    }

    /** The officer fills the sheet and the leader stands by it. */
    @SafeVarargs
    public final void register(String sheetId, Map<String, Object>... lines) {
        fill(sheetId, lines);
        onSheet(sheetId, unitOf(sheetId) + ".chu-tich", Map.of("decision", "APPROVE"));
    }

    public void agree(String sheetId) {
        onSheet(sheetId, "mttq.chuyen-vien", Map.of("decision", "AGREE"));
    }

    public void accept(String sheetId) {
        onSheet(sheetId, "btt-mttq.pho-chu-tich", Map.of("decision", "ACCEPT"));
    }

    /** Whatever is to be done on a sheet next. */
    public void onSheet(String sheetId, String account, Map<String, Object> values) {
        answer("ContentRegistration", sheetId, account, values);
    }

    /** The open task of an instance. */
    public void answer(String model, String key, String account, Map<String, Object> values) {
        submission.submit(account, task(model, key).taskId(), values);
        settle();
    }

    public WorkItem task(String model, String key) {
        return open(model, key).get(0);
    }

    public List<WorkItem> open(String model, String key) {
        return workList.openOf(model, List.of(key));
    }

    public void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }

    private static String unitOf(String sheetId) {
        return sheetId.substring(sheetId.indexOf(':') + 1);
    }
}
