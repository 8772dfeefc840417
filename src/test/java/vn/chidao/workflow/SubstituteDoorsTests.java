package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.chidao.identity.Holding;
import vn.chidao.identity.SetSubstitution;
import vn.chidao.identity.Substitutions;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/** A substitute at every door: while it lasts he works, in both names; when it has ended he is a stranger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubstituteDoorsTests extends WholeApplication {

    private static final String SUBSTITUTE = "vphu.chuyen-vien";
    private static final String BOTH = "Chuyên viên thay Văn thư, ";

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private TaskClaims claims;

    @Autowired
    private BusinessClock clock;

    private Person substitute;
    private Person officer;
    private Person colleague;

    @BeforeAll
    void signIn() {
        substitute = signedIn(SUBSTITUTE);
        officer = signedIn(DoorDesk.OFFICER);
        colleague = signedIn(DoorDesk.COLLEAGUE);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("""
                        update substitution set ended_at = now(), ended_by = 'system', ended_by_name = 'x'
                        where ended_at is null
                        """).update();
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource
    void worksWhileItLastsAndNoLonger(Door door) {
        WorkItem before = openTask();
        assertThat(door.handIn(substitute, before.taskId(), valid()).statusCode())
                .isEqualTo(door.answers(404, 403));

        String id = officerIsAway();
        WorkItem during = openTask();
        HttpResponse<String> done = door.handIn(substitute, during.taskId(), valid());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(door.answers(302, 204));
        assertThat(reread(during).completedByPosition()).startsWith(BOTH);
        assertThat(positionOnRecord(during)).startsWith(BOTH);

        end(id);
        WorkItem after = openTask();
        Object untouched = snapshot(after);
        assertThat(door.handIn(substitute, after.taskId(), valid()).statusCode())
                .isEqualTo(door.answers(404, 403));
        assertThat(snapshot(after)).isEqualTo(untouched);
    }

    @Test
    void seesTheTasksInTasklistWhileItLastsAndNoLongerEvenOnesTakenOn() {
        WorkItem item = openTask();
        assertThat(seenInTasklist(item)).isFalse();

        String id = officerIsAway();
        assertThat(seenInTasklist(item)).isTrue();
        claims.claim(SUBSTITUTE, item.taskId());
        assertThat(seenInTasklist(item)).isTrue();

        end(id);
        assertThat(seenInTasklist(item)).isFalse();
        assertThat(Door.REST_COMPLETE.handIn(colleague, item.taskId(), valid()).statusCode())
                .isEqualTo(204);
        assertThat(reread(item).completedBy()).isEqualTo(DoorDesk.COLLEAGUE_NAME);
    }

    @Test
    void takesOverWhatTheAbsentHasTakenOnButNotWhatAColleagueHas() {
        WorkItem absents = openTask();
        claims.claim(DoorDesk.OFFICER, absents.taskId());
        WorkItem colleagues = openTask();
        claims.claim(DoorDesk.COLLEAGUE, colleagues.taskId());
        officerIsAway();

        assertThat(Door.PAGE.handIn(substitute, colleagues.taskId(), valid()).statusCode())
                .isEqualTo(403);
        assertThat(Door.PAGE.handIn(substitute, absents.taskId(), valid()).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDecideOnWorkOfHisOwn(Door door) {
        officerIsAway();
        WorkItem item = openTask();
        earlierStep(item, SUBSTITUTE, SUBSTITUTE);

        HttpResponse<String> answer = door.handIn(substitute, item.taskId(), valid());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("đã làm một bước trước của việc này");
        assertThat(door.handIn(colleague, item.taskId(), valid()).statusCode()).isEqualTo(door.answers(302, 204));
    }

    @Test
    void doesNotDecideOnWorkOfHisOwnPositionButOnThatOfTheAbsentOne() {
        officerIsAway();
        WorkItem ofHisPosition = openTask();
        earlierStep(ofHisPosition, "somebody-else", SUBSTITUTE);
        WorkItem ofTheAbsentOne = openTask();
        earlierStep(ofTheAbsentOne, DoorDesk.OFFICER, DoorDesk.POSITION);

        assertThat(Door.REST_COMPLETE
                        .handIn(substitute, ofHisPosition.taskId(), valid())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Door.REST_COMPLETE
                        .handIn(substitute, ofTheAbsentOne.taskId(), valid())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void getsTheMailsBesideTheHolder() {
        officerIsAway();

        WorkItem item = openTask();

        assertThat(jdbc.sql("select recipient from mail_message where dedupe_key like :key")
                        .param("key", "task-offered|" + item.taskId() + "|%")
                        .query(String.class)
                        .list())
                .contains(SUBSTITUTE, DoorDesk.OFFICER);
    }

    @Test
    void isNamedOnThePageWithThePersonAway() {
        String refused = officer.form("/substitutions", form("vphu.van-thu", "hnd.chu-tich"))
                .body();
        assertThat(refused).contains("Người thay phải đang công tác tại").contains("nghỉ phép năm");

        HttpResponse<String> accepted = officer.form("/substitutions", form("vphu.van-thu", SUBSTITUTE));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(302);

        HttpResponse<String> twice = officer.form("/substitutions", form("vphu.van-thu", SUBSTITUTE));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Chức vụ này đã có người thay từ", "Chấm dứt ngay");
        assertThat(colleague
                        .form("/substitutions", form("vphu.van-thu", SUBSTITUTE))
                        .statusCode())
                .isEqualTo(403);
    }

    private Map<String, Object> form(String absent, String other) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("absent", new Holding(absent, absent).key());
        form.put("substitute", new Holding(other, other).key());
        form.put("from", clock.today());
        form.put("to", clock.today().plusDays(3));
        form.put("reason", "nghỉ phép năm");
        return form;
    }

    private static Map<String, Object> valid() {
        return new LinkedHashMap<>(Map.of("decision", "APPROVE", "title", "Kế hoạch năm 2018"));
    }

    private String officerIsAway() {
        LocalDate today = clock.today();
        return as(
                DoorDesk.OFFICER,
                () -> substitutions.set(new SetSubstitution(
                        new Holding(DoorDesk.POSITION, DoorDesk.OFFICER),
                        new Holding(SUBSTITUTE, SUBSTITUTE),
                        today,
                        today.plusDays(2),
                        "nghỉ phép")));
    }

    private void end(String id) {
        as(DoorDesk.OFFICER, () -> {
            substitutions.end(id);
            return id;
        });
    }

    private static <T> T as(String username, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private boolean seenInTasklist(WorkItem item) {
        String listed = substitute
                .apps("GET", Door.APPS + "/task?maxResults=10&processInstanceBusinessKey=" + item.businessKey(), null)
                .body();
        String alone = substitute
                .rest("GET", "/engine-rest/task/" + item.taskId(), null)
                .body();
        boolean seen = listed.contains(item.taskId());
        assertThat(alone.contains("\"taskDefinitionKey\"")).as(listed).isEqualTo(seen);
        return seen;
    }

    private void earlierStep(WorkItem item, String account, String position) {
        jdbc.sql("""
                        insert into work_item (task_id, task_name, process_id, element_id, form_id, business_key, subject,
                            created_at, completed_at, completed_by, completed_by_name, completed_by_position, completed_in)
                        values (:id, 'Lập', :process, 'UserTask_Draft', 'DoorForm', :key, 'x', now(), now(), :account, 'x',
                            'x', :position)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("process", item.processId())
                .param("key", item.businessKey())
                .param("account", account)
                .param("position", position)
                .update();
    }

    private String positionOnRecord(WorkItem item) {
        return jdbc.sql("select position_name from act where subject_id = :task")
                .param("task", item.taskId())
                .query(String.class)
                .single();
    }
}
