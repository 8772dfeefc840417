package vn.chidao.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.FileSight;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** A text on its way through the offices of Hớn Quản: every road of {@code DirectiveRecording}, and what is refused. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingJourneyTests {

    private static final String UNIT = "vphu";
    private static final String OFFICER = "vphu.chuyen-vien";
    private static final String WITHOUT_BODIES = """
            THÔNG BÁO
            về công tác vệ sinh môi trường

            Ban Thường vụ Huyện ủy yêu cầu:
            1. UBND huyện xây dựng kế hoạch vệ sinh môi trường.
            2. Ủy ban MTTQ Việt Nam huyện tuyên truyền, vận động nhân dân tham gia.
            """;
    private static final String WITH_BODIES = """
            Số 12-CV/TU
            Bình Phước, ngày 3 tháng 4 năm 2017

            Tỉnh ủy yêu cầu:
            1. UBND huyện xây dựng kế hoạch giảm nghèo.
            2. Giao Ban Dân vận Huyện ủy theo dõi việc thực hiện công văn này, định kỳ báo cáo Ban Thường vụ Huyện ủy.
            """;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    Recordings recordings;

    @Autowired
    ProcessStarts starts;

    @Autowired
    EngineJobs jobs;

    @Autowired
    TaskSubmission tasks;

    @Autowired
    WorkList work;

    @Autowired
    DocumentArchive archive;

    @Autowired
    FileSight sight;

    @Autowired
    JdbcClient jdbc;

    private <T> T as(String account, Callable<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(account, "", List.of()));
        String unit = account.substring(0, account.indexOf('.'));
        try {
            return CurrentActor.call(new Actor(account, account, account, "Chuyên viên", unit), () -> {
                try {
                    return act.call();
                } catch (RuntimeException refused) {
                    throw refused;
                } catch (Exception checked) {
                    throw new IllegalStateException(checked);
                }
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void as(String account, Runnable act) {
        as(account, () -> {
            act.run();
            return null;
        });
    }

    private String read(String text) {
        return as(OFFICER, () -> recordings.readPasted(UNIT, text));
    }

    private void settle() {
        starts.startDue();
        jobs.settle(Duration.ofMinutes(1));
        starts.startDue();
    }

    private RecordingView view(String id) {
        return as(OFFICER, () -> recordings.require(id));
    }

    private WorkItem task(String id, String element) {
        return work.openOf("DirectiveRecording", List.of(id)).stream()
                .filter(item -> item.elementId().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + element + " among " + work.openOf("DirectiveRecording", List.of(id))));
    }

    private long count(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    @Test
    void asksLeadersForBodiesTheTextDoesNotName() {
        String id = read(WITHOUT_BODIES);
        settle();

        tasks.submit(OFFICER, task(id, "UserTask_ConfirmProposal").taskId(), Map.of("decision", "CONFIRM"));
        settle();

        assertThat(view(id).status()).isEqualTo(RecordingStatus.CONFIRMED);
        assertThat(count("select count(*) from obligation where directive_id = :id", id))
                .isZero();
        WorkItem naming = task(id, "UserTask_NameBodies");
        String leader = jdbc.sql("select username from account where username like 'vphu.%' and username <> :officer"
                        + " and username like '%chanh%' limit 1")
                .param("officer", OFFICER)
                .query(String.class)
                .single();
        tasks.submit(
                leader,
                naming.taskId(),
                Map.of("followUpUnit", "bdv-hu", "reportReceiverUnit", "btv-hu", "concludingUnit", "btv-hu"));
        settle();
        assertThat(view(id).status()).isEqualTo(RecordingStatus.IN_FORCE);
        assertThat(count("select count(*) from occurrence where directive_id = :id", id))
                .isPositive();
    }

    @Test
    void letsTheFollowingUpBodyDecideUnstatedRhythmsAndLeavesTheRestAVisibleGap() {
        String id = read(WITH_BODIES);
        settle();
        as(OFFICER, () -> recordings.confirm(id));
        settle();
        WorkItem rhythms = task(id, "UserTask_DecideRhythms");
        Object lines = tasks.firstValues("bdv-hu.chuyen-vien", rhythms.taskId()).get("lines");
        assertThat(lines)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isNotEmpty();
        String obligation = String.valueOf(((Map<?, ?>) ((List<?>) lines).get(0)).get("obligation"));

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> tasks.submit(
                        "bdv-hu.chuyen-vien",
                        rhythms.taskId(),
                        Map.of(
                                "lines",
                                List.of(Map.of("obligation", obligation, "rhythm", "YEAR")),
                                "reason",
                                "theo lịch năm")));
        tasks.submit(
                "bdv-hu.chuyen-vien",
                rhythms.taskId(),
                Map.of(
                        "lines",
                        List.of(Map.of("obligation", obligation, "rhythm", "YEAR", "firstDueOn", "2017-11-20")),
                        "reason",
                        "theo lịch năm"));
        settle();

        assertThat(jdbc.sql("select source || ' ' || decided_by_unit from rhythm_line where obligation_id = :id")
                        .param("id", obligation)
                        .query(String.class)
                        .list())
                .containsExactly("DECISION bdv-hu");
        assertThat(work.openOf("DirectiveRecording", List.of(id))).isEmpty();
    }

    @Test
    void takesBackTheTaskWhenItIsConfirmedOnThePage() {
        String id = read(WITH_BODIES.replace("12-CV", "13-CV"));
        settle();
        assertThat(task(id, "UserTask_ConfirmProposal")).isNotNull();

        as(OFFICER, () -> recordings.confirm(id));
        settle();

        assertThat(view(id).status()).isEqualTo(RecordingStatus.IN_FORCE);
    }

    @Test
    void isInForceThoughConfirmedBeforeTheEngineHasStarted() {
        String id = read(WITH_BODIES.replace("12-CV", "14-CV"));

        as(OFFICER, () -> recordings.confirm(id));
        settle();

        assertThat(view(id).status()).isEqualTo(RecordingStatus.IN_FORCE);
    }

    @Test
    void bindsNobodyWhenItIsPutAside() {
        String id = read(WITHOUT_BODIES);
        settle();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.discard(id, " ")));
        as(OFFICER, () -> recordings.discard(id, "gửi nhầm"));
        settle();

        assertThat(view(id).status()).isEqualTo(RecordingStatus.DISCARDED);
        assertThat(count("select count(*) from directive where id = :id", id)).isZero();
        assertThat(work.openOf("DirectiveRecording", List.of(id))).isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.confirm(id)));
    }

    @Test
    void letsTwoOfficersNotOverwriteEachOther() {
        String id = read(WITHOUT_BODIES);
        long version = view(id).version();
        String duty = view(id).proposal().duties().get(0).id();
        as(OFFICER, () -> recordings.check(id, version, duty));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.remove(id, version, duty)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("recording.rule.changed-meanwhile"));
        assertThat(view(id).proposal().duty(duty).removed()).isFalse();
    }

    @Test
    void confirmsOnceWhenTwoConfirmAtTheSameMoment() throws Exception {
        String id = read(WITH_BODIES.replace("12-CV", "15-CV"));
        settle();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> confirm = () -> {
                try {
                    as(OFFICER, () -> recordings.confirm(id));
                    return true;
                } catch (BusinessRuleViolation second) {
                    return false;
                }
            };
            List<Future<Boolean>> done = both.invokeAll(List.of(confirm, confirm));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
        settle();
        assertThat(count("select count(*) from act where verb = 'PROPOSAL_CONFIRMED' and subject_id = :id", id))
                .isEqualTo(1);
    }

    @Test
    void isNotConfirmedByWhoSawItBeforeItWasChanged() {
        String id = read(WITH_BODIES.replace("12-CV", "18-CV"));
        RecordingView seen = view(id);
        as(
                OFFICER,
                () -> recordings.remove(
                        id, seen.version(), seen.proposal().duties().get(0).id()));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.confirm(id, seen.version())))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("recording.rule.changed-meanwhile"));
        as(OFFICER, () -> recordings.confirm(id, view(id).version()));

        assertThat(view(id).status()).isEqualTo(RecordingStatus.CONFIRMED);
    }

    @Test
    void keepsTheFileAsItCame() {
        byte[] content = WITH_BODIES.replace("12-CV", "20-CV").getBytes(StandardCharsets.UTF_16);
        String id = as(OFFICER, () -> recordings.readFile(UNIT, "..\\Công văn 20.TXT", content));

        String file = view(id).sourceFileId();

        assertThat(view(id).fileName()).isEqualTo("Công văn 20.TXT");
        assertThat(archive.open(file).content()).isEqualTo(content);
        assertThat(sight.mayRead(OFFICER, file)).isTrue();
        assertThat(sight.mayRead("ubnd.chuyen-vien", file)).isFalse();
        as(OFFICER, () -> recordings.confirm(id));
        settle();
        assertThat(sight.mayRead("ubnd.chuyen-vien", file)).isTrue();
    }

    @Test
    void keepsNoFileOfWhatIsRefused() {
        byte[] content = "\n  \n".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.readFile(UNIT, "a.txt", new byte[0])));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.readFile(UNIT, "không-có-gì.txt", content)));

        assertThat(jdbc.sql("select count(*) from stored_file where file_name in ('a.txt', 'không-có-gì.txt')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsWhatAnOfficerMadeOfTheProposal() {
        String id = read(WITH_BODIES.replace("12-CV", "16-CV"));
        RecordingView before = view(id);
        Duty plan = before.proposal().duties().get(0);
        DutyTerms change = new DutyTerms(
                plan.terms().kinds(),
                List.of("Hội Nông dân huyện"),
                null,
                List.of("UBND huyện"),
                List.of(),
                null,
                "Lập kế hoạch mới",
                Rhythm.ONCE,
                LocalDate.of(2017, 9, 30),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                plan.terms().contents(),
                ObligationStage.TASK);
        as(OFFICER, () -> recordings.change(id, before.version(), plan.id(), change));

        as(OFFICER, () -> recordings.confirm(id));
        settle();

        assertThat(jdbc.sql("select lead_selector || ' ' || action || ' ' || first_due_on from obligation"
                                + " where id = :id")
                        .param("id", id + "." + plan.id())
                        .query(String.class)
                        .single())
                .isEqualTo("unit:hnd Lập kế hoạch mới 2017-09-30");
    }

    @Test
    void refusesWhoeverDoesNotWorkThere() {
        String id = read(WITHOUT_BODIES);

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("ubnd.chuyen-vien", () -> recordings.confirm(id)));
        assertThat(as("ubnd.chuyen-vien", () -> recordings.find(id))).isEmpty();
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("ubnd.chuyen-vien", () -> recordings.readPasted(UNIT, WITHOUT_BODIES)));
    }

    @Test
    void takesNoDocumentUpTwice() {
        String text = WITH_BODIES.replace("12-CV", "17-CV");
        String first = read(text);
        as(OFFICER, () -> recordings.confirm(first));
        String second = read(text);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OFFICER, () -> recordings.confirm(second)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("directive.rule.recorded-before"));
        assertThat(view(second).status()).isEqualTo(RecordingStatus.PROPOSED);
        assertThat(count("select count(*) from directive where id = :id", second))
                .isZero();
    }

    @Test
    void confirmsAsItStandsThoughAFigureIsMoreThanAll() {
        String id = read(WITH_BODIES
                .replace("12-CV", "19-CV")
                .replace(
                        "xây dựng kế hoạch giảm nghèo",
                        "phấn đấu thu Quỹ đạt 105% kế hoạch, mỗi xã ít nhất 02 mô hình"));

        as(OFFICER, () -> recordings.confirm(id));
        settle();

        assertThat(view(id).status()).isEqualTo(RecordingStatus.IN_FORCE);
        assertThat(jdbc.sql("select op || ' ' || trim_scale(value) || ' ' || unit from obligation_target t"
                                + " join obligation o on o.id = t.obligation_id where o.directive_id = :id order by 1")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .contains("MIN 105 %");
    }

    @Test
    void refusesATextWithoutAnythingToDo() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> read("   "))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }
}
