package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.OpinionTable;
import vn.chidao.workflow.task.OpinionTable.Opinion;
import vn.chidao.workflow.task.TaskClaims;

/** What whoever works on a task asks others about it, and what those who read it say to each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskTalkTests extends WholeApplication {

    private static final String ASKED = "hnd.chu-tich";
    private static final String QUESTION = "Mô hình này có trùng với xã bạn không?";

    @Autowired
    private OpinionTable opinions;

    @Autowired
    private TaskClaims claims;

    @Autowired
    private TaskHandover handover;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BusinessClock clock;

    private Person officer;
    private Person colleague;
    private Person asked;
    private Person outsider;
    private WorkItem item;

    @BeforeAll
    void signIn() {
        officer = signedIn(DoorDesk.OFFICER);
        colleague = signedIn(DoorDesk.COLLEAGUE);
        asked = signedIn(ASKED);
        outsider = signedIn("hpn.chu-tich");
    }

    @BeforeEach
    void aTask() {
        item = openTask();
    }

    @Test
    void whoIsAskedReadsTheTaskAnswersAndNothingMore() {
        assertThat(asked.get(page()).statusCode()).isEqualTo(404);

        HttpResponse<String> sent = ask(officer, ASKED, QUESTION, clock.today().plusDays(3));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        Opinion opinion = only();
        assertThat(asked.get(page()).body())
                .contains(QUESTION, "data-test=\"asked-here\"")
                .doesNotContain("task-form");
        assertThat(asked.get("/opinions").body()).contains(QUESTION, "/opinions/" + opinion.id() + "/answer");
        assertThat(mails("opinion-asked|" + opinion.id())).containsExactly(ASKED);
        assertThat(Door.PAGE.handIn(asked, item.taskId(), valid()).statusCode()).isEqualTo(403);
        assertThat(asked.form(page() + "/claim", Map.of()).statusCode()).isEqualTo(404);
        assertThat(asked.form(page() + "/assign", Map.of("officer", DoorDesk.COLLEAGUE, "note", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(outsider.get(page()).statusCode()).isEqualTo(404);
        assertThat(outsider.get("/opinions").body()).doesNotContain(QUESTION);

        assertThat(answer(asked, opinion, "DISAGREE", " ").statusCode()).isEqualTo(422);
        HttpResponse<String> unclear = answer(asked, opinion, "", "Trùng xã bạn");
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("Hãy chọn ý kiến.", "Trùng xã bạn");
        assertThat(answer(outsider, opinion, "AGREE", "").statusCode()).isEqualTo(404);
        assertThat(answer(asked, opinion, "DISAGREE", "Trùng xã bạn").statusCode())
                .isEqualTo(302);

        assertThat(officer.get(page()).body()).contains("Không đồng ý", "Trùng xã bạn");
        assertThat(officer.get("/opinions").body()).contains("Trùng xã bạn");
        assertThat(mails("opinion-given|" + opinion.id())).containsExactly(DoorDesk.OFFICER);
        assertThat(verbs()).containsExactlyInAnyOrder("OPINION_ASKED", "OPINION_GIVEN");
        HttpResponse<String> again = answer(asked, opinion, "AGREE", "Nghĩ lại");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("đã xử lý lúc", "Nghĩ lại");
    }

    @Test
    void looksForPeopleWithoutLosingWhatWasTypedAndRefusesWhatIsMissing() {
        HttpResponse<String> found = officer.form(
                page() + "/opinions",
                Map.of("action", "find", "q", "chu tich hoi nong dan huyen", "question", QUESTION, "answerBy", ""));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("value=\"" + ASKED + "\"", QUESTION);

        HttpResponse<String> nobody = ask(officer, "", QUESTION, clock.today());
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Hãy chọn từ một đến 10", QUESTION);
        assertThat(ask(officer, ASKED, " ", clock.today()).statusCode()).isEqualTo(422);
        assertThat(ask(officer, ASKED, QUESTION, clock.today().minusDays(1)).body())
                .contains("từ hôm nay trở đi");
        assertThat(ask(officer, DoorDesk.POSITION, QUESTION, clock.today()).body())
                .contains("chức danh của chính đồng chí");
        assertThat(opinions.ofTask(item.taskId())).isEmpty();
        assertThat(ask(outsider, ASKED, QUESTION, clock.today()).statusCode()).isEqualTo(404);
        assertThat(signedIn("vphu.chanh-vp").get(page() + "/opinions").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aQuestionThatIsWithdrawnClosesTheTaskToWhoWasAsked() {
        ask(officer, ASKED, QUESTION, clock.today().plusDays(3));
        Opinion opinion = only();
        assertThat(ask(officer, ASKED, QUESTION, clock.today()).body()).contains("đã được hỏi về công việc này");
        assertThat(withdraw(outsider, opinion).statusCode()).isEqualTo(404);

        assertThat(withdraw(officer, opinion).statusCode()).isEqualTo(302);

        assertThat(asked.get(page()).statusCode()).isEqualTo(404);
        HttpResponse<String> late = answer(asked, opinion, "AGREE", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Người hỏi đã thôi hỏi ý kiến này lúc");
        assertThat(withdraw(officer, opinion).statusCode()).isEqualTo(409);
    }

    @Test
    void lapsesWhenTheTaskIsDone() {
        ask(officer, ASKED, QUESTION, clock.today().plusDays(3));
        Opinion opinion = only();

        assertThat(Door.PAGE.handIn(officer, item.taskId(), valid()).statusCode())
                .isEqualTo(302);

        assertThat(only().status()).isEqualTo("LAPSED");
        assertThat(asked.get("/opinions").body()).doesNotContain(opinion.id());
        assertThat(asked.get(page()).statusCode()).isEqualTo(404);
        assertThat(answer(asked, opinion, "AGREE", "").statusCode()).isEqualTo(409);
        assertThat(withdraw(officer, opinion).statusCode()).isEqualTo(409);
    }

    @Test
    void aHandoverLosesNeitherQuestionNorAnswer() {
        ask(officer, ASKED, QUESTION, clock.today().plusDays(3));
        Opinion opinion = only();
        transaction.executeWithoutResult(
                status -> handover.handOver(DoorDesk.PROCESS, DoorDesk.POSITION, part -> "hpn.chu-tich"));

        assertThat(answer(asked, opinion, "AGREE", "Được").statusCode()).isEqualTo(302);

        assertThat(outsider.get(page()).body()).contains(QUESTION, "Được");
        assertThat(officer.get(page()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/opinions").body()).contains(QUESTION);
    }

    @Test
    void whoWorksOnTheTaskAfterwardsWithdrawsWhatHisPredecessorAsked() {
        ask(officer, ASKED, QUESTION, clock.today().plusDays(3));
        claims.claim(DoorDesk.COLLEAGUE, item.taskId());

        assertThat(colleague.get(page()).body()).contains(QUESTION);
        assertThat(withdraw(colleague, only()).statusCode()).isEqualTo(302);
    }

    @Test
    void whoReadsTheTaskSpeaksAndTakesBackHisOwnWordsOnly() {
        assertThat(comment(officer, "AGREE", "Nên làm sớm <b>").statusCode()).isEqualTo(302);
        assertThat(comment(signedIn(DoorDesk.ADMINISTRATOR), "", "Đã xem").statusCode())
                .isEqualTo(302);
        assertThat(comment(outsider, "", "Tôi cũng xem").statusCode()).isEqualTo(404);
        HttpResponse<String> silent = comment(colleague, "OTHER", " ");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Hãy ghi nội dung.");
        assertThat(colleague.get(page()).body()).contains("Nên làm sớm &lt;b&gt;", "Đã xem", "Đồng ý");

        assertThat(takeBack(colleague, "Nên làm sớm <b>").statusCode()).isEqualTo(403);
        assertThat(takeBack(outsider, "Nên làm sớm <b>").statusCode()).isEqualTo(404);
        assertThat(takeBack(officer, "Nên làm sớm <b>").statusCode()).isEqualTo(302);

        assertThat(colleague.get(page()).body()).doesNotContain("Nên làm sớm").contains("Đã rút lại lúc", "Đã xem");
        Door.PAGE.handIn(officer, item.taskId(), valid());
        HttpResponse<String> late = comment(colleague, "", "Chậm mất rồi");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Chậm mất rồi", "đã xử lý lúc");
    }

    private String page() {
        return "/tasks/" + item.taskId();
    }

    private Opinion only() {
        assertThat(opinions.ofTask(item.taskId())).hasSize(1);
        return opinions.ofTask(item.taskId()).get(0);
    }

    private HttpResponse<String> ask(Person person, String position, String question, LocalDate answerBy) {
        return person.form(
                page() + "/opinions",
                Map.of("action", "send", "officer", position, "question", question, "answerBy", answerBy.toString()));
    }

    private static HttpResponse<String> answer(Person person, Opinion opinion, String stance, String words) {
        return person.form("/opinions/" + opinion.id() + "/answer", Map.of("stance", stance, "words", words));
    }

    private static HttpResponse<String> withdraw(Person person, Opinion opinion) {
        return person.form("/opinions/" + opinion.id() + "/withdraw", Map.of());
    }

    private HttpResponse<String> comment(Person person, String stance, String words) {
        return person.form(page() + "/comments", Map.of("stance", stance, "words", words));
    }

    private HttpResponse<String> takeBack(Person person, String words) {
        long id = jdbc.sql("select id from task_comment where task_id = :task and words = :words")
                .param("task", item.taskId())
                .param("words", words)
                .query(Long.class)
                .single();
        return person.form(page() + "/comments/" + id + "/withdraw", Map.of());
    }

    private List<String> mails(String key) {
        return jdbc.sql("select recipient from mail_message where dedupe_key like :key")
                .param("key", key + "|%")
                .query(String.class)
                .list();
    }

    private List<String> verbs() {
        return jdbc.sql("select verb from act where subject_id = :id")
                .param("id", item.taskId())
                .query(String.class)
                .list();
    }

    private static Map<String, Object> valid() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("decision", "APPROVE");
        values.put("title", "Kế hoạch " + UUID.randomUUID());
        return values;
    }
}
