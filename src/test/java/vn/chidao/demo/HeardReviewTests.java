package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWorkTransfers;
import vn.chidao.review.Handling;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewManagement;
import vn.chidao.review.ReviewPapers;
import vn.chidao.review.ReviewStatus;
import vn.chidao.review.ReviewView;
import vn.chidao.review.ReviewVoiceView;
import vn.chidao.review.Stance;
import vn.chidao.review.VoiceKind;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** A review about which others are heard before it is concluded by three bodies together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeardReviewTests extends DemoOffice {

    private static final String APPROVE = "UserTask_ApproveReview";
    private static final String DRAFT = "UserTask_DraftReview";
    private static final String CONCLUDE = "UserTask_ConcludeReview";
    private static final String OPINION = "UserTask_GiveReviewOpinion";
    private static final String CONSENT = "UserTask_ConsentReview";

    @Autowired
    ApplicationContext product;

    @Autowired
    ReviewManagement reviews;

    @Autowired
    ReviewCatalog catalog;

    @Autowired
    ReviewPapers papers;

    @Autowired
    ConcludingTogether together;

    @Autowired
    OpenWorkTransfers transfers;

    @Autowired
    TaskSubmission submission;

    @Autowired
    TimeMachine timeMachine;

    @Autowired
    WorkList workList;

    @Autowired
    PlayCast cast;

    private EverythingOpen scene;
    private String id = "";

    @BeforeAll
    void openEverything(@TempDir Path folder) throws IOException {
        scene = new EverythingOpen(product);
        scene.open(folder);
        id = jdbc.sql("select id from review").query(String.class).single();
        transaction.executeWithoutResult(status -> reviews.selfAssessmentsClosed(id));
        scene.settle();
        scene.finish(DRAFT, id);
    }

    @Test
    @Order(1)
    void asksNobodyUntilItIsSaidWhomAndTillWhen() {
        WorkItem task = task(APPROVE, id);

        refused(task, Map.of("decision", "CONSULT"), "consulted");
        refused(
                task,
                Map.of(
                        "decision",
                        "CONSULT",
                        "consulted",
                        List.of(Map.of("unit", "ubnd")),
                        "opinionsDueOn",
                        clock.today().toString()),
                "opinionsDueOn");
        refused(
                task,
                Map.of("decision", "CONSULT", "consulted", List.of(Map.of("unit", "bdv-hu"))),
                "consulted[0].unit");
        assertThat(review().status()).isEqualTo(ReviewStatus.DRAFT);
    }

    @Test
    @Order(2)
    void asksEachBodyOnce() throws Exception {
        answer(
                task(APPROVE, id),
                Map.of(
                        "decision",
                        "CONSULT",
                        "consulted",
                        List.of(
                                Map.of("unit", "ubnd"),
                                Map.of("unit", "hnd"),
                                Map.of("unit", "hpn"),
                                Map.of("unit", "mttq"),
                                Map.of("unit", "huyen-doan"),
                                Map.of("unit", "ubnd"))));

        assertThat(open(OPINION)).hasSize(5);
        assertThat(review().status()).isEqualTo(ReviewStatus.CONSULTING);
        mvc.perform(get("/reviews/{id}", id).with(user(leaderOf("hnd")))).andExpect(status().isOk());
        mvc.perform(get("/reviews/{id}", id).with(user(leaderOf("hccb")))).andExpect(status().isNotFound());
    }

    @Test
    @Order(3)
    void wantsToKnowWhatSomebodyWhoDoesNotAgreeThinks() {
        refused(task(OPINION, ":hnd"), Map.of("stance", "DISAGREE", "comment", "  "), "comment");

        answer(task(OPINION, ":ubnd"), Map.of("stance", "AGREE"));
        answer(task(OPINION, ":hnd"), Map.of("stance", "DISAGREE", "comment", "Số mô hình của Hội nêu chưa đủ."));

        assertThat(voice("hnd").stance()).isEqualTo(Stance.DISAGREE);
        assertThat(review().status()).isEqualTo(ReviewStatus.CONSULTING);
    }

    @Test
    @Order(4)
    void asksASuccessorOnceInPlaceOfTwo() {
        merge("hpn", "hnd");

        assertThat(voice("hpn").lapsedOn()).isEqualTo(clock.today());
        assertThat(open(OPINION)).extracting(WorkItem::businessKey).noneMatch(key -> key.endsWith(":hpn"));
    }

    @Test
    @Order(4)
    void asksASuccessorInTheNameItHasNow() {
        merge("huyen-doan", "ldld");

        assertThat(voice("huyen-doan").actingUnitId()).isEqualTo("ldld");
        WorkItem task = task(OPINION, ":huyen-doan");
        assertThat(task.groups()).containsExactly("ldld.chu-tich");
        assertThat(jdbc.sql("select unit_id from work_item where task_id = :id")
                        .param("id", task.taskId())
                        .query(String.class)
                        .single())
                .isEqualTo("ldld");
    }

    private void merge(String from, String to) {
        Handover merger = new Handover("qd-01", from, clock.today(), to, Map.of());
        transaction.executeWithoutResult(status -> transfers.transfer(merger));
        scene.settle();
    }

    @Test
    @Order(5)
    void goesOnWithoutWhoeverHasNotAnsweredInTime() throws Exception {
        LocalDate due = voice("huyen-doan").dueOn();
        timeMachine.moveTo(due, LocalTime.of(9, 0));
        assertThat(review().status()).isEqualTo(ReviewStatus.CONSULTING);
        WorkItem front = task(OPINION, ":mttq");

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submit(front, Map.of("stance", "AGREE")),
                () -> timeMachine.moveTo(due.plusDays(1), LocalTime.of(9, 0)));
        scene.settle();

        assertThat(ends.get(1)).isNull();
        assertThat(voice("mttq").stance() == null)
                .as("the Front is heard unless the day was faster")
                .isEqualTo(ends.get(0) != null)
                .isEqualTo(due.plusDays(1).equals(voice("mttq").lapsedOn()));
        assertThat(voice("huyen-doan").lapsedOn()).isEqualTo(due.plusDays(1));
        assertThat(open(OPINION)).isEmpty();
        assertThat(open(DRAFT)).hasSize(1);
    }

    @Test
    @Order(6)
    void isNotDraftedAgainBeforeEveryOpinionHasItsAnswer() {
        WorkItem task = task(DRAFT, id);
        String heard = voice("hnd").id();

        assertThat(refused(task, without(task, "responses"), "responses")).contains("Hội Nông dân");
        refused(task, with(task, List.of(Map.of("body", heard, "handling", "NOT_TAKEN"))), "responses");
        refused(
                task,
                with(
                        task,
                        List.of(
                                Map.of("body", heard, "handling", "TAKEN"),
                                Map.of("body", heard, "handling", "TAKEN"))),
                "responses");

        answer(
                task,
                with(
                        task,
                        List.of(Map.of(
                                "body",
                                heard,
                                "handling",
                                "PARTLY",
                                "explanation",
                                "Bổ sung số mô hình đến ngày chốt số liệu."))));
        assertThat(voice("hnd").handling()).isEqualTo(Handling.PARTLY);
    }

    @Test
    @Order(7)
    void waitsForAllPartiesBeforeItIsConcluded() {
        transaction.executeWithoutResult(status -> together.name(review().directiveId(), List.of("hnd", "btv-hu")));
        looksAtAProgrammeOf("mttq", "hnd");
        answer(task(APPROVE, id), Map.of("decision", "APPROVE"));
        answer(task(CONCLUDE, id), Map.of("decision", "CONCLUDE", "opinion", "Thống nhất với báo cáo."));

        assertThat(review().status()).isEqualTo(ReviewStatus.CONSENTING);
        assertThat(review().concludedOn()).isNull();
        assertThat(open(CONSENT))
                .extracting(WorkItem::businessKey)
                .allSatisfy(key -> assertThat(key).matches(".*:k2:(hnd|mttq)"));
    }

    private void looksAtAProgrammeOf(String... parties) {
        jdbc.sql("""
                        update obligation set review_scope = 'chương trình phối hợp', review_scope_by = 'A', review_scope_at = now()
                         where id = (select obligation_id from occurrence where id = :id)
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into joint_programme (id, directive_id, lead_unit_id, acting_lead_unit_id, title, year_from, year_to,
                            status, round, current_version, version_in_force, version)
                        values ('ctph', :directive, 'mttq', 'mttq', 'Phối hợp', 2017, 2021, 'IN_FORCE', 1, 1, 1, 0)
                        """).param("directive", review().directiveId()).update();
        jdbc.sql("""
                        insert into programme_version (id, programme_id, number, round, title, year_from, year_to, body, state,
                            written_at, written_by, in_force_on, number_and_notation, numbered_on)
                        values ('ctph-1', 'ctph', 1, 1, 'Phối hợp', 2017, 2021, 'Bản thứ nhất', 'IN_FORCE', now(), 'A',
                            :day, '01/CTPH-MTTQ', :day)
                        """).param("day", clock.today()).update();
        int place = 0;
        for (String unit : parties) {
            jdbc.sql("insert into programme_party values ('ctph', :place, :unit, :unit)")
                    .param("place", place++)
                    .param("unit", unit)
                    .update();
        }
    }

    @Test
    @Order(8)
    void isDraftedAnewWhenOnePartyRefuses() throws Exception {
        refused(task(CONSENT, ":hnd"), Map.of("decision", "REFUSE"), "reason");
        WorkItem farmers = task(CONSENT, ":hnd");
        WorkItem front = task(CONSENT, ":mttq");

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submit(farmers, Map.of("decision", "REFUSE", "reason", "Chưa nêu phần việc của Hội.")),
                () -> submit(front, Map.of("decision", "CONSENT")));
        scene.settle();

        assertThat(ends.get(0)).isNull();
        assertThat(ends.get(1))
                .as("nobody is asked any more when one has refused")
                .satisfiesAnyOf(
                        end -> assertThat(end).isNull(),
                        end -> assertThat(end).isInstanceOfAny(NotFound.class, AlreadyHandled.class));
        assertThat(open(CONSENT)).isEmpty();
        assertThat(review().opinion()).isNull();
        assertThat(review().status()).isEqualTo(ReviewStatus.DRAFT);
        assertThat(open(DRAFT)).hasSize(1);
    }

    @Test
    @Order(9)
    void isConcludedOnceWhenTheLastTwoSignAtTheSameMoment() throws Exception {
        answer(task(DRAFT, id), Map.of());
        answer(task(APPROVE, id), Map.of("decision", "APPROVE"));
        answer(task(CONCLUDE, id), Map.of("decision", "CONCLUDE", "opinion", "Thống nhất, bổ sung phần việc của Hội."));
        WorkItem farmers = task(CONSENT, ":hnd");
        WorkItem front = task(CONSENT, ":mttq");

        List<?> ends = AtOnce.run(
                () -> submit(farmers, Map.of("decision", "CONSENT")),
                () -> submit(front, Map.of("decision", "CONSENT")));
        scene.settle();

        assertThat(ends).containsOnlyNulls();
        assertThat(review().status()).isEqualTo(ReviewStatus.CONCLUDED);
        assertThat(jdbc.sql("select count(*) from act where subject_id = :id and verb = 'REVIEW_CONCLUDED'")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Order(10)
    void sendsTheConclusionToWhomItConcerns() throws Exception {
        assertThat(catalog.sentTo(id)).contains("ubnd", "hnd", "bdv-hu").doesNotHaveDuplicates();
        assertThat(jdbc.sql("select recipient from mail_message where dedupe_key like 'review-concluded|%'")
                        .query(String.class)
                        .list())
                .contains(leaderOf("ubnd"))
                .doesNotHaveDuplicates();
        mvc.perform(get("/reviews/{id}", id).with(user(leaderOf("hccb")))).andExpect(status().isOk());
    }

    @Test
    @Order(11)
    void printsEverySignatureUnderTheConclusionAndEveryOpinionInTheReport() throws IOException {
        assertThat(textOf(papers.pdf(review(), ReviewPapers.Paper.CONCLUSION)))
                .contains(voice("hnd", VoiceKind.CONSENT).personName())
                .contains(voice("mttq", VoiceKind.CONSENT).personName());
        assertThat(textOf(papers.pdf(review(), ReviewPapers.Paper.REPORT)))
                .contains("Không đồng ý", "Tiếp thu một phần", "Không trả lời");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private ReviewView review() {
        return catalog.require(id);
    }

    private ReviewVoiceView voice(String unit) {
        return voice(unit, VoiceKind.OPINION);
    }

    private ReviewVoiceView voice(String unit, VoiceKind kind) {
        return catalog.voices(id).stream()
                .filter(voice -> voice.kind() == kind && voice.unitId().equals(unit))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<WorkItem> open(String step) {
        return workList.open().stream()
                .filter(item ->
                        item.elementId().equals(step) && item.businessKey().startsWith(id))
                .toList();
    }

    private WorkItem task(String step, String keyEnd) {
        return open(step).stream()
                .filter(item -> item.businessKey().endsWith(keyEnd))
                .findFirst()
                .orElseThrow();
    }

    /** Opens the task's page first, as everybody does. */
    private void answer(WorkItem task, Map<String, Object> typed) {
        String officer = cast.accountFor(task.groups()).orElseThrow();
        try {
            mvc.perform(get("/tasks/{id}", task.taskId()).with(user(officer))).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        submit(task, typed);
        scene.settle();
    }

    private void submit(WorkItem task, Map<String, Object> typed) {
        String officer = cast.accountFor(task.groups()).orElseThrow();
        Map<String, Object> form = new LinkedHashMap<>(submission.firstValues(officer, task.taskId()));
        form.putAll(typed);
        submission.submit(officer, task.taskId(), form);
    }

    /** Answers with what the officer is told. */
    private String refused(WorkItem task, Map<String, Object> typed, String field) {
        StringBuilder said = new StringBuilder();
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submit(task, typed))
                .satisfies(refusal -> {
                    assertThat(refusal.problems())
                            .extracting(FormRefused.Problem::field)
                            .containsExactly(field);
                    said.append(refusal.getMessage());
                });
        return said.toString();
    }

    private Map<String, Object> without(WorkItem task, String key) {
        Map<String, Object> form = first(task);
        form.put(key, List.of());
        return form;
    }

    private Map<String, Object> with(WorkItem task, List<Map<String, String>> responses) {
        Map<String, Object> form = first(task);
        form.put("responses", responses);
        return form;
    }

    private Map<String, Object> first(WorkItem task) {
        String officer = cast.accountFor(task.groups()).orElseThrow();
        return new LinkedHashMap<>(submission.firstValues(officer, task.taskId()));
    }

    private String leaderOf(String unit) {
        return cast.accountFor(jdbc.sql("select id from position where unit_id = :unit and 'LEADER' = any (roles)")
                        .param("unit", unit)
                        .query(String.class)
                        .list())
                .orElseThrow();
    }
}
