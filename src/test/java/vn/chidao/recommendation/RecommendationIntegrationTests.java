package vn.chidao.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.chasing.ChasingRounds;
import vn.chidao.document.FileSight;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Recommendations as officers of the demo world raise, answer and urge them. */
class RecommendationIntegrationTests extends DemoOffice {

    private static final String OFFICER = "mttq.chuyen-vien";
    private static final String LEADER = "mttq.chu-tich";
    private static final String ASKED = "ubnd.chuyen-vien";
    private static final Map<String, Object> SEND = Map.of("decision", "SEND");
    private static final byte[] PDF = "%PDF-1.4 minh chứng".getBytes(UTF_8);

    @Autowired
    private RecommendationManagement recommendations;

    @Autowired
    private RecommendationCatalog catalog;

    @Autowired
    private RecommendationTransfer transfer;

    @Autowired
    private PromiseRounds promises;

    @Autowired
    private ChasingRounds rounds;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private FileSight files;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private Access access;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Test
    void goesFromTheOfficerToTheAnswerAndToWhatItPromises() throws Exception {
        MockHttpServletResponse created = raiseByPage(
                Map.of(
                        "subject", "Sửa cầu dân sinh ấp 2",
                        "text", "Nhân dân ấp 2 phản ánh cầu hỏng.",
                        "origin", "SUPERVISION",
                        "addressees", "ubnd"),
                new MockMultipartFile("files", "bien-ban.pdf", "application/pdf", PDF));
        assertThat(created.getStatus()).isEqualTo(302);
        String id = String.valueOf(created.getRedirectedUrl()).replace("/recommendations/", "");
        settle();
        RecommendationView raised = catalog.require(id);
        assertThat(raised.status()).isEqualTo(RecommendationStatus.RAISED);
        String file = raised.files().get(0).id();
        assertThat(status(ASKED, "/recommendations/" + id))
                .as("nobody else knows of it before it is sent")
                .isEqualTo(404);
        assertThat(files.mayRead(ASKED, file)).isFalse();

        letter(id, LEADER, Map.of("decision", "RETURN", "reason", "Nêu rõ ấp nào"));
        letter(
                id,
                OFFICER,
                Map.of(
                        "decision", "RESUBMIT",
                        "subject", "Sửa cầu dân sinh ấp 2 xã Tân Khai",
                        "text", "Nhân dân ấp 2 phản ánh cầu hỏng."));
        letter(id, LEADER, SEND);
        RecommendationView sent = catalog.require(id);
        assertThat(sent.status()).isEqualTo(RecommendationStatus.SENT);
        assertThat(sent.answerDueOn()).isEqualTo(workingDays.of("ubnd").plus(clock.today(), 15));
        WorkItem task = turn("RecommendationAnswer", id);
        assertThat(task.dueOn()).isEqualTo(sent.answerDueOn());
        assertThat(task.groups()).contains("ubnd.chuyen-vien", "ubnd.chu-tich");
        assertThat(task.subject()).isEqualTo("Sửa cầu dân sinh ấp 2 xã Tân Khai");
        assertThat(page(ASKED, "/recommendations/" + id))
                .contains("Nhân dân ấp 2 phản ánh", "bien-ban.pdf", "còn 15 ngày làm việc")
                .doesNotContain("Nêu rõ ấp nào", "data-test=\"urge\"");
        assertThat(files.mayRead(ASKED, file)).isTrue();
        assertThat(status("hnd.chuyen-vien", "/recommendations/" + id)).isEqualTo(404);

        LocalDate promised = clock.today().plusDays(40);
        answer(
                id,
                ASKED,
                Map.of(
                        "decision", "ANSWER",
                        "outcome", "PARTLY",
                        "answer", "Sửa mặt cầu trước.",
                        "measures", "Thay mặt cầu",
                        "promisedOn", promised.toString()));
        assertThat(turn("RecommendationFollowUp", id).elementId()).isEqualTo("UserTask_JudgeAnswer");
        followUp(id, LEADER, Map.of("decision", "ENOUGH"));
        assertThat(catalog.require(id).status()).isEqualTo(RecommendationStatus.FOLLOWED_UP);
        promises.run();
        assertThat(open("RecommendationFollowUp", id)).as("not before the day").isEmpty();

        jdbc.sql("update recommendation set promised_on = :today where id = :id")
                .param("today", clock.today())
                .param("id", id)
                .update();
        promises.run();
        promises.run();
        settle();
        assertThat(turn("RecommendationFollowUp", id).elementId()).isEqualTo("UserTask_CheckMeasures");
        followUp(id, OFFICER, Map.of("decision", "DONE"));

        RecommendationView closed = catalog.require(id);
        assertThat(closed.status()).isEqualTo(RecommendationStatus.CLOSED);
        assertThat(closed.outcome()).isEqualTo(AnswerOutcome.PARTLY);
        assertThat(page(OFFICER, "/recommendations/" + id))
                .contains("Sửa mặt cầu trước.", "Nêu rõ ấp nào", "Việc đã hứa đã làm xong", "Tiếp thu một phần");
        assertThat(verbsOf("ubnd")).contains("RECOMMENDATION_ANSWERED").doesNotContain("RECOMMENDATION_SENT");
        assertThat(verbsOf("mttq")).contains("RECOMMENDATION_SENT", "RECOMMENDATION_FOUND_ENOUGH");
    }

    @Test
    void eachOfSeveralAddresseesAnswersForItself() {
        List<String> ids = raise("Thu gom rác", "ubnd-tan-khai", "ubnd-minh-duc");
        assertThat(workList.openOf(
                        "RecommendationSending",
                        List.of(catalog.require(ids.get(0)).letterId())))
                .as("one task for the letter")
                .hasSize(1);
        letter(ids.get(0), LEADER, SEND);
        answer(ids.get(0), "ubnd-tan-khai.chu-tich", accept());

        assertThat(catalog.require(ids.get(0)).status()).isEqualTo(RecommendationStatus.ANSWERED);
        assertThat(catalog.require(ids.get(1)).status()).isEqualTo(RecommendationStatus.SENT);
        assertThat(open("RecommendationAnswer", ids.get(1))).hasSize(1);
    }

    @Test
    void whoIsNotCompetentPassesItOnByNameOrGivesItBack() {
        String id = sent("Biển báo giao thông", "ubnd");
        refusedAt("passTo", () -> answer(id, ASKED, Map.of("decision", "PASS_ON", "reason", "Vì")));
        refusedAt(
                "passTo", () -> answer(id, ASKED, Map.of("decision", "PASS_ON", "passTo", "ubnd xã", "reason", "Vì")));
        refusedAt(
                "passTo",
                () -> answer(id, ASKED, Map.of("decision", "PASS_ON", "passTo", "Sở Không có", "reason", "Vì")));
        refusedAt(
                "passTo",
                () -> answer(id, ASKED, Map.of("decision", "PASS_ON", "passTo", "kdc-tan-khai-1", "reason", "Vì")));
        refusedAt("reason", () -> answer(id, ASKED, Map.of("decision", "PASS_ON", "passTo", "cong an huyen hon quan")));

        answer(id, ASKED, Map.of("decision", "PASS_ON", "passTo", "UBND xã Tân Khai", "reason", "Đường của xã"));
        RecommendationView passed = catalog.require(id);
        assertThat(passed.addresseeUnitId()).isEqualTo("ubnd-tan-khai");
        assertThat(passed.answerDueOn())
                .isEqualTo(workingDays.of("ubnd-tan-khai").plus(clock.today(), 15));
        assertThat(catalog.list(access.of("ubnd.van-thu"), filter("Biển báo"), 0, 10))
                .as("whoever passed it on still reads it")
                .hasSize(1);

        answer(id, "ubnd-tan-khai.chu-tich", Map.of("decision", "RETURN", "reason", "Không rõ của ai"));
        assertThat(catalog.require(id).status()).isEqualTo(RecommendationStatus.RETURNED);
        followUp(
                id,
                OFFICER,
                Map.of("decision", "READDRESS", "readdressTo", "Công an huyện Hớn Quản", "reason", "Công an trả lời"));
        assertThat(catalog.require(id).addresseeName()).isEqualTo("Công an huyện Hớn Quản");
        assertThat(turn("RecommendationAnswer", id).groups()).allMatch(group -> group.startsWith("ca-huyen."));
    }

    @Test
    void theLadderTellsTheAskedItsSuperiorAndTheRaisersLeadersOfWhatIsNotAnswered() {
        String id = sent("Vệ sinh chợ", "ubnd-tan-khai");
        LocalDate due = Objects.requireNonNull(catalog.require(id).answerDueOn());
        try {
            goTo(due);
            rounds.run();
            assertThat(mailsAbout("Vệ sinh chợ", "%Nhắc việc:%")).containsExactly("ubnd-tan-khai.chu-tich");
            assertThat(mailsAbout("Vệ sinh chợ", "%Quá hạn lâu:%")).isEmpty();

            goTo(workingDays.of("ubnd-tan-khai").plus(due, 5));
            rounds.run();
            rounds.run();
            assertThat(mailsAbout("Vệ sinh chợ", "%Quá hạn lâu:%"))
                    .as("the superior of whoever is asked, and whoever leads the raiser")
                    .containsExactly(LEADER, "ubnd.chu-tich");
            seenBySuperior(id);
        } finally {
            clock.setOffset(Duration.ZERO);
        }
    }

    private void goTo(LocalDate day) {
        clock.setOffset(Duration.ZERO);
        clock.setOffset(Duration.ofDays(ChronoUnit.DAYS.between(clock.today(), day)));
    }

    private void seenBySuperior(String id) {
        assertThat(catalog.list(
                        access.of("ubnd.chu-tich"),
                        new RecommendationFilter(
                                RecommendationFilter.Side.ALL, RecommendationFilter.Stage.LATE, "Vệ sinh"),
                        0,
                        10))
                .as("the superior may read what it is told of")
                .extracting(RecommendationRow::id)
                .containsExactly(id);
    }

    @Test
    void theRaiserUrgesOnceADayAndTheAskedReadsIt() throws Exception {
        String id = sent("Cấp nước sạch", "ubnd");
        MockHttpServletResponse empty = urge(OFFICER, id, " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(UTF_8)).contains("Hãy ghi lời đôn đốc.");
        assertThat(urge(OFFICER, id, "a".repeat(10_000)).getStatus()).isEqualTo(422);
        assertThat(urge(ASKED, id, "Mình tự giục").getStatus()).isEqualTo(403);
        assertThat(urge("hnd.chuyen-vien", id, "Giục").getStatus()).isEqualTo(404);

        assertThat(urge(OFFICER, id, "Dân đang chờ nước").getStatus()).isEqualTo(302);
        assertThat(page(OFFICER, "/recommendations/" + id)).contains("Hôm nay đã đôn đốc rồi.");
        MockHttpServletResponse again = urge(OFFICER, id, "Lần nữa");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString(UTF_8)).contains("hôm nay đã được đôn đốc");

        assertThat(mailsAbout("Dân đang chờ nước", "%Đôn đốc:%")).contains("ubnd.chuyen-vien", "ubnd.chu-tich");
        assertThat(page(ASKED, "/recommendations/" + id)).contains("Dân đang chờ nước");
        assertThat(page(ASKED, "/tasks/" + turn("RecommendationAnswer", id).taskId()))
                .contains("Dân đang chờ nước");
        assertThat(verbsOf("mttq")).contains("RECOMMENDATION_URGED");
        assertThat(catalog.require(id).steps())
                .filteredOn(step -> step.kind() == StepKind.URGED)
                .as("what was refused has left nothing")
                .hasSize(1);
    }

    @Test
    void whoHasNoTaskYetIsNotUrgedAndTheDayIsNotUsedUp() throws Exception {
        String id = raise("Trạm bơm", "ubnd").get(0);
        WorkItem letter = letterTask(id);
        submission.submit(LEADER, letter.taskId(), SEND);
        assertThat(open("RecommendationAnswer", id)).as("not started yet").isEmpty();

        MockHttpServletResponse early = urge(OFFICER, id, "Xin trả lời sớm");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString(UTF_8)).contains("chưa có ai được giao việc trả lời", "Xin trả lời sớm");
        settle();
        assertThat(urge(OFFICER, id, "Xin trả lời sớm").getStatus()).isEqualTo(302);
    }

    @Test
    void ofTwoWhoUrgeAtOnceOneDoes() throws Exception {
        String id = sent("Chợ đêm", "ubnd");
        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(OFFICER, () -> recommendations.urge(id, 1, "Một")),
                () -> as(LEADER, () -> recommendations.urge(id, 1, "Hai")));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(BusinessRuleViolation.class);
        assertThat(catalog.require(id).steps())
                .filteredOn(step -> step.kind() == StepKind.URGED)
                .hasSize(1);
    }

    @Test
    void whatIsNotSentIsNamedToNobodyElse() throws Exception {
        String id = raise("Bí mật chưa gửi", "ubnd").get(0);

        assertThat(letterTask(id).subject()).isEqualTo("Kiến nghị chưa gửi");
        assertThat(page(LEADER, "/tasks/" + letterTask(id).taskId())).contains("Bí mật chưa gửi");
        assertThat(transfer.openWorkOf("ubnd")).extracting(OpenWork::label).doesNotContain("Bí mật chưa gửi");
        assertThat(transfer.openWorkOf("mttq"))
                .filteredOn(work -> work.key()
                        .equals(OpenWork.directiveKey(catalog.require(id).letterId())))
                .extracting(OpenWork::label)
                .containsExactly("Kiến nghị chưa gửi");
        assertThat(page(ASKED, "/organizations/ubnd")).doesNotContain("Bí mật chưa gửi");
        assertThat(mailsAbout("Bí mật chưa gửi", "%")).isEmpty();
    }

    @Test
    void readersOfTheDirectiveDoNotReadInItsActsWhatIsHandedOver() {
        String id = sent("Hai bên với nhau", "phong-vhtt");
        jdbc.sql("update recommendation set directive_id = 'kn-open' where id = :id")
                .param("id", id)
                .update();

        assertThat(transfer.openWorkOf("phong-vhtt"))
                .filteredOn(work -> work.label().equals("Hai bên với nhau"))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.directiveId()).isNull();
                    assertThat(work.key()).isEqualTo(OpenWork.directiveKey("kn-open"));
                });
    }

    @Test
    void whoeverCannotBeAskedAnyMoreIsLeftOutOfTheLetter() throws Exception {
        List<String> ids = raise("Vỉa hè", "ubnd", "ubnd-tan-khai");
        String gone = ids.get(1);
        jdbc.sql("update recommendation set addressee_unit_id = 'kdc-tan-khai-1' where id = :id")
                .param("id", gone)
                .update();
        letter(ids.get(0), LEADER, SEND);

        assertThat(catalog.require(ids.get(0)).status()).isEqualTo(RecommendationStatus.SENT);
        assertThat(catalog.require(gone).status()).isEqualTo(RecommendationStatus.WITHDRAWN);
        assertThat(page(OFFICER, "/recommendations/" + gone)).contains("Không gửi được: nơi nhận");
        assertThat(open("RecommendationAnswer", gone)).isEmpty();

        String alone = raise("Vỉa hè khác", "ubnd").get(0);
        jdbc.sql("update recommendation set addressee_unit_id = 'kdc-tan-khai-1' where id = :id")
                .param("id", alone)
                .update();
        refusedAt("decision", () -> letter(alone, LEADER, SEND));
        assertThat(catalog.require(alone).status()).isEqualTo(RecommendationStatus.RAISED);
    }

    @Test
    void isOverWhenTheRaiserTakesTheAddresseeOver() {
        String id = sent("Thành một nhà", "phong-vhtt");
        String draft = raise("Thành một nhà, chưa gửi", "phong-vhtt").get(0);
        handOver("phong-vhtt", "mttq");

        RecommendationView closed = catalog.require(id);
        assertThat(closed.status()).isEqualTo(RecommendationStatus.CLOSED);
        assertThat(closed.steps().get(closed.steps().size() - 1).words()).contains("đã thành một đơn vị");
        assertThat(open("RecommendationAnswer", id)).isEmpty();
        refusedAt("decision", () -> letter(draft, LEADER, SEND));
    }

    @Test
    void aDraftDoesNotStopAReorganisationThatKnowsNothingOfIt() {
        String draft = raise("Gửi nơi sắp giải thể", "phong-vhtt").get(0);
        transaction.executeWithoutResult(status ->
                transfer.transfer(new Handover("r-2", "phong-vhtt", clock.today(), null, openWith("phong-vhtt"))));

        assertThat(catalog.require(draft).addresseeUnitId()).isEqualTo("phong-vhtt");
    }

    private Map<String, String> openWith(String unitId) {
        return transfer.openWorkOf(unitId).stream()
                .collect(Collectors.toMap(OpenWork::key, work -> "ubnd", (one, other) -> one));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsToldAndNothingIsLost() throws Exception {
        String id = sent("Đèn đường", "ubnd");
        TurnId turn = turnOf(id);

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(ASKED, () -> recommendations.answer(turn, given("Một"))),
                () -> as("ubnd.chu-tich", () -> recommendations.giveBack(turn, "Hai")));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end != null)
                .singleElement()
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        late -> assertThat(late.key()).isEqualTo("recommendation.rule.stale-turn"));
        settle();
        assertThat(open("RecommendationFollowUp", id)).hasSize(1);
    }

    @Test
    void whoeverGivesItUpAgainstAnAnswerIsToldThatItWasAnswered() {
        String id = sent("Kênh mương", "ubnd");
        answer(id, ASKED, accept());

        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> as(OFFICER, () -> recommendations.giveUp(id, 1, "Lâu quá")));
        assertThat(catalog.require(id).status()).isEqualTo(RecommendationStatus.ANSWERED);
    }

    @Test
    void whatIsGivenUpIsAskedOfNobody() throws Exception {
        String id = sent("Sân bóng", "ubnd");
        MockHttpServletResponse without = send(OFFICER, "/recommendations/" + id + "/close", "turn", "1", "reason", "");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(send(OFFICER, "/recommendations/" + id + "/close", "turn", "1", "reason", "Xã đã làm")
                        .getStatus())
                .isEqualTo(302);
        settle();

        assertThat(open("RecommendationAnswer", id)).isEmpty();
        assertThat(catalog.require(id).outcome()).isEqualTo(AnswerOutcome.NO_ANSWER);
        assertThat(page(ASKED, "/recommendations?stage=CLOSED&q=Sân bóng")).contains("Không có trả lời");
    }

    @Test
    void moreTimeThatTheRaiserGrantsMovesTheDay() {
        String id = sent("Bãi rác", "ubnd");
        WorkItem task = turn("RecommendationAnswer", id);
        LocalDate until = clock.today().plusDays(60);
        transaction.executeWithoutResult(status -> recommendations.on(new DeadlineMoved(
                task.taskId(),
                task.taskName(),
                "RecommendationAnswer",
                task.businessKey(),
                task.subject(),
                null,
                "ubnd",
                clock.today(),
                until,
                "Chờ vốn")));

        assertThat(catalog.require(id).answerDueOn()).isEqualTo(until);
    }

    @Test
    void goesToTheSuccessorsOfRaiserAndAddressee() {
        String id = sent("Nhà văn hóa", "phong-vhtt");
        String own = raise("Chưa gửi", "ubnd").get(0);
        assertThat(transfer.openWorkOf("phong-vhtt"))
                .extracting(OpenWork::label)
                .contains("Nhà văn hóa");
        assertThat(transfer.openWorkOf("mttq"))
                .extracting(OpenWork::label)
                .contains("Nhà văn hóa", "Kiến nghị chưa gửi");

        handOver("phong-vhtt", "ubnd");
        assertThat(turn("RecommendationAnswer", id).groups()).contains("ubnd.chuyen-vien");
        assertThat(transfer.openWorkOf("phong-vhtt")).isEmpty();
        answer(id, ASKED, accept());
        handOver("mttq", "hnd");
        followUp(id, "hnd.chu-tich", Map.of("decision", "ENOUGH"));
        letter(own, "hnd.chu-tich", SEND);

        assertThat(catalog.require(id).status()).isEqualTo(RecommendationStatus.CLOSED);
        assertThat(catalog.require(own).raiserName()).contains("→ Hội Nông dân");
    }

    @Test
    void refusesWhatCannotBeRaisedAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse nobody = raiseByPage(
                Map.of("subject", "Việc A", "text", "Nội dung A", "origin", "DIRECT"),
                new MockMultipartFile("files", "anh.pdf", "application/pdf", PDF));
        assertThat(nobody.getStatus()).isEqualTo(422);
        String body = nobody.getContentAsString(UTF_8);
        assertThat(body)
                .contains("Hãy chọn nơi nhận kiến nghị.", "Việc A", "Nội dung A", "anh.pdf")
                .doesNotContain("??");
        Matcher kept =
                Pattern.compile("name=\"keptFiles\"[^>]*value=\"([^\"]+)\"").matcher(body);
        assertThat(kept.find()).as("the file waits for the next try").isTrue();

        MockHttpServletResponse lying = raiseByPage(
                Map.of("subject", "Việc B", "text", "Nội dung B", "origin", "DIRECT", "addressees", "ubnd"),
                new MockMultipartFile("files", "virus.exe", "application/pdf", "MZ".getBytes(UTF_8)));
        assertThat(lying.getStatus()).isEqualTo(422);
        assertThat(lying.getContentAsString(UTF_8)).contains("id=\"files-error\"", "Việc B");
        for (Map<String, String> bad : List.of(
                Map.of("subject", "Việc", "text", "Nội dung", "addressees", "ubnd", "origin", "KHAC"),
                Map.of(
                        "subject",
                        "Việc",
                        "text",
                        "Nội dung",
                        "addressees",
                        "ubnd",
                        "origin",
                        "DIRECT",
                        "answerDueOn",
                        "mai"),
                Map.of("subject", "Việc", "text", "Nội dung", "addressees", "khong-co", "origin", "DIRECT"),
                Map.of("subject", "Việc", "text", "Nội dung", "addressees", "kdc-tan-khai-1", "origin", "DIRECT"),
                Map.of("subject", "Việc", "text", "Nội dung", "addressees", "mttq", "origin", "DIRECT"),
                Map.of("subject", "", "text", "Nội dung", "addressees", "ubnd", "origin", "DIRECT"),
                Map.of("subject", "a".repeat(10_000), "text", "Nội dung", "addressees", "ubnd", "origin", "DIRECT"),
                Map.of(
                        "subject",
                        "Việc",
                        "text",
                        "Nội dung",
                        "addressees",
                        "ubnd",
                        "origin",
                        "DIRECT",
                        "clause",
                        "mục 4"),
                Map.of(
                        "subject",
                        "Việc",
                        "text",
                        "Nội dung",
                        "addressees",
                        "ubnd",
                        "origin",
                        "DIRECT",
                        "directiveId",
                        "khong-co"),
                Map.of(
                        "subject",
                        "Việc",
                        "text",
                        "Nội dung",
                        "addressees",
                        "ubnd",
                        "origin",
                        "DIRECT",
                        "keptFiles",
                        "file-cua-nguoi-khac"))) {
            MockHttpServletResponse refused = raiseByPage(bad, null);
            assertThat(refused.getStatus()).as(bad.toString()).isEqualTo(422);
            assertThat(refused.getContentAsString(UTF_8)).contains("class=\"error\"");
        }
        assertThat(send("mttq.van-thu", "/recommendations", "unit", "mttq", "subject", "a")
                        .getStatus())
                .isEqualTo(403);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        "hnd.chuyen-vien",
                        () -> recommendations.raise(command("Việc của người khác", List.of("ubnd")))));
    }

    @Test
    void aDirectiveOfLimitedCirculationIsNotNamedToOthers() throws Exception {
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number, notation,
                            number_and_notation, subject, issued_on, signed_on, text, text_sha256, revision, submitted)
                        values ('kn-limited', 0, 'PLAN', 'NATIVE', 'IN_FORCE', 'mttq', 'Mặt trận', 9, 'KH', '09-KH/KN',
                            'Việc kín', :day, :day, 'Trích', '0', 1, false)
                        """).param("day", clock.today()).update();
        RaiseRecommendation about = new RaiseRecommendation(
                "mttq",
                RecommendationOrigin.DIRECT,
                "kn-limited",
                "mục 1",
                "Việc",
                "Nội dung",
                null,
                List.of("ubnd"),
                List.of());
        as(OFFICER, () -> recommendations.raise(about));
        String link = "/recommendations/new?directiveId=kn-limited";
        assertThat(page(OFFICER, "/directives/kn-limited")).contains(link);
        assertThat(page("mttq.van-thu", "/directives/kn-limited")).doesNotContain(link);
        assertThat(page(OFFICER, link))
                .containsPattern("value=\"kn-limited\"[^>]*selected|selected[^>]*value=\"kn-limited\"");
        jdbc.sql(
                        "insert into directive_marks (directive_id, secrecy, urgency, scope) values ('kn-limited', 'NONE', 'NONE',"
                                + " 'NAMED')")
                .update();

        assertThat(page(OFFICER, "/directives/kn-limited")).doesNotContain(link);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recommendations.raise(about)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("directiveId"));
    }

    @Test
    void findsAddresseesOfAnyLevelWithoutDiacritics() throws Exception {
        MockHttpServletResponse found = raiseByPage(
                Map.of("subject", "Việc C", "search", "tinh uy", "addressees", "ubnd", "action", "search"), null);

        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(found.getContentAsString(UTF_8))
                .contains("Việc C", "Ủy ban nhân dân huyện Hớn Quản", "data-test=\"found\"");
        assertThat(raiseByPage(Map.of("search", "tan khai", "action", "search"), null)
                        .getContentAsString(UTF_8))
                .contains("value=\"ubnd-tan-khai\"", "value=\"du-tan-khai\"")
                .doesNotContain("kdc-tan-khai-1");
    }

    @Test
    void listsFiltersAndPagesWhatOneMayRead() throws Exception {
        String late = sent("Danh sách: việc chậm", "ubnd");
        dueOn(late, clock.today().minusDays(3));
        sent("Danh sách: việc =1+1", "ubnd-tan-khai");
        raise("Danh sách: chưa gửi", "ubnd");

        String toUs = page(ASKED, "/recommendations?side=TO_US&q=Danh sách");
        assertThat(toUs).contains("việc chậm", "Quá hạn trả lời").doesNotContain("việc =1+1", "chưa gửi", "??");
        assertThat(page(ASKED, "/recommendations?stage=LATE&q=Danh sách"))
                .contains("việc chậm")
                .doesNotContain("=1+1");
        assertThat(page(OFFICER, "/recommendations?side=BY_US&q=Danh sách"))
                .contains("việc chậm", "việc =1+1", "chưa gửi");
        assertThat(page(OFFICER, "/recommendations?side=gì&stage=gì&page=99999&q=100%"))
                .contains("Không có kiến nghị nào như vậy.");
        assertThat(page("hnd.chuyen-vien", "/recommendations?q=Danh sách")).doesNotContain("việc chậm");

        byte[] workbook = mvc.perform(get("/recommendations/list.xlsx")
                        .param("side", "BY_US")
                        .param("q", "Danh sách")
                        .with(user(OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Về việc");
            assertThat(rows)
                    .extracting(row -> row.getCellText(0))
                    .contains("Danh sách: việc chậm", "Danh sách: việc =1+1", "Danh sách: chưa gửi");
        }
    }

    @Test
    void saysInTheFileThatItIsCut() throws Exception {
        jdbc.sql("""
                        insert into recommendation (id, letter_id, origin, raiser_unit_id, acting_raiser_unit_id,
                            asked_unit_id, addressee_unit_id, subject, body, raised_on, raised_by, status, closed_on,
                            promise_looked_after, asked, rounds, version)
                        select 'many-' || n, 'many-' || n, 'DIRECT', 'mttq', 'mttq', 'ubnd', 'ubnd', 'Rất nhiều ' || n, 'Nội dung',
                            :day, 'Chuyên viên', 'WITHDRAWN', :day, false, 0, 0, 0
                        from generate_series(1, 10003) n
                        """).param("day", clock.today()).update();
        byte[] workbook = mvc.perform(get("/recommendations/list.xlsx")
                        .param("q", "Rất nhiều")
                        .with(user(OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        jdbc.sql("delete from recommendation where id like 'many-%'").update();

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(10_002);
            assertThat(rows.get(10_001).getCellText(0)).contains("10000 kiến nghị đầu", "10003");
        }
    }

    @Test
    void tellsAReportWhatItsPeriodHasAsked() {
        String id = sent("Cho báo cáo", "ubnd");
        raise("Chưa gửi thì không báo cáo", "ubnd");
        LocalDate today = clock.today();

        assertThat(catalog.askedBy("mttq", "77-CV-HU", today, today))
                .extracting(RecommendationRow::subject)
                .contains("Cho báo cáo")
                .doesNotContain("Chưa gửi thì không báo cáo");
        assertThat(catalog.askedBy("mttq", "77-CV-HU", today.minusYears(1), today.minusDays(1)))
                .isEmpty();
        answer(id, ASKED, accept());
        followUp(id, OFFICER, Map.of("decision", "ENOUGH"));
        assertThat(catalog.askedBy("mttq", "77-CV-HU", today.plusDays(1), today.plusYears(1)))
                .extracting(RecommendationRow::id)
                .doesNotContain(id);
    }

    private static Answer given(String text) {
        return new Answer(AnswerOutcome.ACCEPTED, text, null, null, null);
    }

    private static Map<String, Object> accept() {
        return Map.of("decision", "ANSWER", "outcome", "ACCEPTED", "answer", "Đồng ý");
    }

    private static RecommendationFilter filter(String words) {
        return new RecommendationFilter(RecommendationFilter.Side.ALL, RecommendationFilter.Stage.ALL, words);
    }

    private static RaiseRecommendation command(String subject, List<String> addressees) {
        return new RaiseRecommendation(
                "mttq", RecommendationOrigin.DIRECT, null, null, subject, "Nội dung", null, addressees, List.of());
    }

    private List<String> raise(String subject, String... addressees) {
        List<String> ids = new ArrayList<>();
        as(OFFICER, () -> ids.addAll(recommendations.raise(command(subject, List.of(addressees)))));
        settle();
        return ids;
    }

    private String sent(String subject, String addressee) {
        String id = raise(subject, addressee).get(0);
        letter(id, LEADER, SEND);
        return id;
    }

    private void letter(String id, String account, Map<String, Object> values) {
        submission.submit(account, letterTask(id).taskId(), values);
        settle();
    }

    private WorkItem letterTask(String id) {
        return workList.openOf(
                        "RecommendationSending", List.of(catalog.require(id).letterId()))
                .get(0);
    }

    private void answer(String id, String account, Map<String, Object> values) {
        submission.submit(account, turn("RecommendationAnswer", id).taskId(), values);
        settle();
    }

    private void followUp(String id, String account, Map<String, Object> values) {
        submission.submit(account, turn("RecommendationFollowUp", id).taskId(), values);
        settle();
    }

    private WorkItem turn(String model, String id) {
        return open(model, id).get(0);
    }

    private List<WorkItem> open(String model, String id) {
        return workList.openOf(model, List.of(turnOf(id).id()));
    }

    private TurnId turnOf(String id) {
        return new TurnId(id, catalog.require(id).turn());
    }

    private void dueOn(String id, LocalDate day) {
        jdbc.sql("update recommendation set answer_due_on = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** Who has got a mail of such a subject in which these words stand. */
    private List<String> mailsAbout(String words, String subject) {
        return jdbc.sql("select distinct recipient from mail_message where subject like :subject"
                        + " and (subject like :words or text_body like :words) order by recipient")
                .param("subject", subject)
                .param("words", "%" + words + "%")
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse urge(String account, String id, String words) throws Exception {
        return send(
                account,
                "/recommendations/" + id + "/urge",
                "turn",
                String.valueOf(catalog.require(id).turn()),
                "words",
                words);
    }

    private List<String> verbsOf(String unitId) {
        return jdbc.sql("select verb from act where chain = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    private static void refusedAt(String field, Runnable act) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly(field));
    }

    private void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        CurrentActor.run(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private void handOver(String from, String to) {
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", from, clock.today(), to, Map.of())));
        settle();
    }

    private MockHttpServletResponse raiseByPage(Map<String, String> fields, @Nullable MockMultipartFile file)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/recommendations");
        if (file != null) {
            request.file(file);
        }
        request.param("unit", "mttq");
        fields.forEach(request::param);
        return mvc.perform(request.with(user(OFFICER)).with(csrf())).andReturn().getResponse();
    }

    private String page(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private int status(String account, String path) throws Exception {
        return mvc.perform(get(path).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(String account, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
