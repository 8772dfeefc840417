package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.VisitedOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The demo world with a directive that binds three organisations, and what tests of assessments do there. */
abstract class AssessmentOffice extends VisitedOffice {

    static final String OFFICER = "bdv-hu.chuyen-vien";
    static final String CHECKER = "bdv-hu.truong-ban";
    static final String UNIT = "hnd.chuyen-vien";
    static final String CHIEF = "hnd.chu-tich";
    static final String OTHER = "hpn.chuyen-vien";
    static final String OTHER_CHIEF = "hpn.chu-tich";
    static final int CRITERIA = 11;

    @Autowired
    AssessmentManagement assessments;

    @Autowired
    AssessmentCatalog catalog;

    @Autowired
    ScoringCatalog scorings;

    @Autowired
    AssessmentTransfer transfer;

    @Autowired
    CriterionMarks marks;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    TaskSubmission submission;

    @Autowired
    WorkList workList;

    /** In force, followed up by the mass mobilisation commission, with one obligation that makes the campaign a criterion. */
    String directive(String id) {
        LocalDate today = clock.today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'OFFICIAL_LETTER', 'NATIVE', 'IN_FORCE', 'hu', 'Huyện ủy', 7, 'CV/HU', :id,
                            'Thực hiện cuộc vận động', 'Hớn Quản', :day, 'Trích', '0', 1, false, 'hu', 'hu', 'hu', 'bdv-hu',
                            'hu', 'hu', 'IN_ORDER', 'PAPER', :day)
                        """).param("id", id).param("day", today).update();
        obligation(
                id,
                "4b",
                "RECORD",
                "{RECURRING,RECORD}",
                "kết quả là một tiêu chí đánh giá nhiệm vụ chính trị hằng năm");
        obligation(id, "5c", "TASK", "{TASK}", "Tuyên truyền mỗi quý");
        return id;
    }

    private void obligation(String directive, String code, String stage, String kinds, String quote) {
        String id = directive + "-" + code;
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, :code, :position, '1', :quote, cast(:kinds as text[]), '{}', 'Các tổ chức',
                            'unit:hnd', :action, 'CONTINUOUS', :stage, 'IN_FORCE', :day)
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("code", code)
                .param("position", code.charAt(0) - '0')
                .param("quote", quote)
                .param("kinds", kinds)
                .param("action", "Việc " + code)
                .param("stage", stage)
                .param("day", clock.today())
                .update();
        int position = 0;
        for (String unit : List.of("hnd", "hpn", "mttq")) {
            jdbc.sql("insert into obligation_unit (obligation_id, position, unit_id, valid_from)"
                            + " values (:id, :position, :unit, :day)")
                    .param("id", id)
                    .param("position", position++)
                    .param("unit", unit)
                    .param("day", clock.today())
                    .update();
        }
    }

    /** Work of the farmers' association that was due, and was done on a day or is open. */
    void occurrence(String directive, String id, LocalDate dueOn, @Nullable LocalDate doneOn) {
        jdbc.sql("""
                        insert into occurrence (id, version, obligation_id, obligation_code, directive_id, unit_id,
                            acting_unit_id, rhythm, stage, period_key, period_label, period_start, period_end, opens_on,
                            original_due_on, due_on, opened_on, status, closed_on, done_on)
                        values (:id, 0, :obligation, '5c', :directive, 'hnd', 'hnd', 'QUARTER', 'TASK', :id, :id, :due, :due,
                            :due, :due, :due, :due, :status, :done, :done)
                        """)
                .param("id", id)
                .param("obligation", directive + "-5c")
                .param("directive", directive)
                .param("due", dueOn)
                .param("done", doneOn)
                .param("status", doneOn == null ? "OPEN" : "DONE")
                .update();
    }

    void records(String directive, String kind, int count) {
        jdbc.sql("""
                        insert into obligation_record (id, obligation_id, directive_id, unit_id, on_day, title, text,
                            recorded_by, recorded_at, kind)
                        select :directive || :kind || n, :directive || '-4b', :directive, 'hnd', :day, 'Bản tin ' || n, 'Nội dung',
                            'x', now(), :kind from generate_series(1, :count) n
                        """)
                .param("directive", directive)
                .param("kind", kind)
                .param("day", clock.today())
                .param("count", count)
                .update();
    }

    String open(String directive, String... units) {
        List<String> ids = new ArrayList<>();
        as(
                OFFICER,
                () -> ids.add(assessments.open(new OpenRound(
                        directive,
                        "CAMPAIGN_YEAR",
                        clock.today().getYear(),
                        clock.today().plusDays(10),
                        clock.today().plusDays(20),
                        true,
                        List.of(units)))));
        settle();
        return ids.get(0);
    }

    SheetRow sheet(String roundId, String unitId) {
        return catalog.require(roundId).sheets().stream()
                .filter(row -> row.unitId().equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    String sheetPath(String roundId, String unitId) {
        return "/assessments/" + roundId + "/sheets/" + sheet(roundId, unitId).id();
    }

    WorkItem task(String roundId, String unitId) {
        return tasks(roundId, unitId).get(0);
    }

    List<WorkItem> tasks(String roundId, String unitId) {
        String id = sheet(roundId, unitId).id();
        return workList.openOf("AssessmentScoring", List.of(id, new ScoringTurn(id, 1).id()));
    }

    /** Every criterion with these points and a reason; what is proposed stands as it is where null is given. */
    Map<String, Object> scores(String roundId, String unitId, @Nullable String points, String field, String why) {
        RoundView round = catalog.require(roundId);
        ScoringView scoring = scorings.of(round, sheet(roundId, unitId).id());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ScoreLine line : scoring.lines()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("criterion", String.valueOf(line.place()));
            Object kept = field.equals("note") ? line.points() : line.proposed();
            row.put("points", points != null ? points : kept == null ? "0" : kept);
            row.put(field, why);
            rows.add(row);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("scores", rows);
        return values;
    }

    /** To the end of the way: scored, sent and accepted with these points for every criterion. */
    void accepted(String roundId, String unitId, String points) {
        act(unitId + ".chuyen-vien", task(roundId, unitId), scores(roundId, unitId, points, "reason", "Đã làm"));
        act(unitId + ".chu-tich", task(roundId, unitId), Map.of("decision", "SUBMIT"));
        Map<String, Object> checked = scores(roundId, unitId, null, "note", "");
        checked.put("decision", "ACCEPT");
        act(CHECKER, task(roundId, unitId), checked);
    }

    void withdraw(String roundId) {
        as(OFFICER, () -> assessments.withdraw(roundId, catalog.require(roundId).version(), "Thử xong"));
        settle();
    }

    void handOver(String from, String to) {
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", from, clock.today(), to, Map.of())));
        settle();
    }

    void act(String account, WorkItem task, Map<String, Object> values) {
        submission.submit(account, task.taskId(), values);
        settle();
    }

    static void refusedAt(String field, Runnable act) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly(field));
    }

    List<String> verbsOf(String unitId) {
        return jdbc.sql("select verb from act where chain = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        CurrentActor.run(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }
}
