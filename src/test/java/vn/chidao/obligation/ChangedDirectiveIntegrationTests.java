package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.access.Access;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.ChangeReply;
import vn.chidao.changing.ChangeView;
import vn.chidao.changing.DirectiveChanges;
import vn.chidao.changing.ForeignChanges;
import vn.chidao.changing.RecordOutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftDirective.NewAddressee;
import vn.chidao.directive.DraftDirective.NewClause;
import vn.chidao.directive.DraftDirective.NewLink;
import vn.chidao.directive.DraftDirective.NewRecipient;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.directive.RegisterReceived;
import vn.chidao.directive.TextSight;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Recall, replacement, amendment and correction in the middle of work, on the demo world with engine and forms. */
@SpringBootTest(properties = "chidao.background=false")
@DirtiesContext
class ChangedDirectiveIntegrationTests {

    private static final String TEXT = "1. Rà soát hộ nghèo trước ngày 30/6. 2. Thống kê số hộ cần giúp.";

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveChanges changes;

    @Autowired
    private ForeignChanges foreign;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private ChangeCatalog catalog;

    @Autowired
    private DirectiveCatalog documents;

    @Autowired
    private ReceiptCatalog receipts;

    @Autowired
    private DirectiveSight sight;

    @Autowired
    private TextSight texts;

    @Autowired
    private ObligationManagement obligations;

    @Autowired
    private ObligationLifting lifting;

    @Autowired
    private ObligationCatalog duties;

    @Autowired
    private Occurrences occurrences;

    @Autowired
    private Planner planner;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private Access access;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Test
    void recallEndsOpenWorkAndEachReceiverAnswers() {
        String id = issued(DocumentType.PLAN, List.of(), true);
        String task = duty(id, "1") + ":ubnd:once";
        WorkItem accepting = only("ObligationTask", task);
        submission.submit("ubnd.chu-tich", accepting.taskId(), Map.of("decision", "ACCEPT", "plan", "Theo xã"));
        settle();
        WorkItem reporting = only("ObligationTask", task);
        typeDraft(reporting, "ubnd.chuyen-vien");
        receive(id, "ubnd");

        String change = recall(id, "Ban hành nhầm bản dự thảo");

        assertThat(documents.require(id).status()).isEqualTo("RECALLED");
        assertThat(duties.ofDirective(id))
                .allSatisfy(duty -> assertThat(duty.closingState()).isEqualTo(ClosingState.LIFTED));
        assertThat(occurrences.ofDirective(id))
                .extracting(OccurrenceView::status)
                .containsOnly("RELEASED");
        assertThat(workList.openOf("ObligationTask", List.of(task))).isEmpty();
        assertThat(planner.runThrough(clock.today().plusYears(2))).isZero();
        assertThat(receipts.of(id)).extracting(ReceiptView::status).containsOnly("ENDED");
        assertThat(workList.openOf("DirectiveReceipt", List.of(id + ":ubnd", id + ":hnd")))
                .isEmpty();
        assertThat(acts(id)).contains("RECALL_PROPOSED", "DIRECTIVE_RECALLED", "OBLIGATIONS_LIFTED");

        assertThat(texts.isOpenTo(access.of("ubnd.van-thu"), id)).isTrue();
        assertThat(texts.isOpenTo(access.of("hpn.chuyen-vien"), id)).isFalse();
        answer(change, "ubnd", Map.of("decision", "ACCEPT"));
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> answer(change, "hnd", Map.of("decision", "REFUSE")));
        answer(change, "hnd", Map.of("decision", "REFUSE", "reason", "Đã sao gửi các chi hội"));

        ChangeView.Answered answered = catalog.of(id).get(0);
        assertThat(answered.open()).isZero();
        assertThat(answered.answers())
                .extracting(ChangeView.Answer::unitId, ChangeView.Answer::reply, ChangeView.Answer::reason)
                .containsExactly(
                        tuple("ubnd", ChangeReply.ACCEPTED, null),
                        tuple("hnd", ChangeReply.REFUSED, "Đã sao gửi các chi hội"));
        assertThat(texts.isOpenTo(access.of("ubnd.van-thu"), id)).isFalse();
        assertThat(texts.isOpenTo(access.of("hnd.chuyen-vien"), id)).isTrue();
        assertThat(texts.isOpenTo(access.of("vphu.van-thu"), id)).isTrue();
        assertThat(sight.isOpenTo(access.of("ubnd.van-thu"), id)).isTrue();
        assertThat(jobs.openIncidents()).isZero();
    }

    @Test
    void onlyTheIssuersPeopleProposeAndAnotherDecides() {
        String id = issued(DocumentType.PLAN, List.of(), false);

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("ubnd.van-thu", () -> changes.proposeRecall(id, "Sai")));
        refuses("changing.rule.change-reason-required", () -> as("vphu.van-thu", () -> changes.proposeRecall(id, " ")));
        String change = as("vphu.van-thu", () -> changes.proposeRecall(id, "Sai"));
        refuses("changing.rule.recall-proposed", () -> as("vphu.van-thu", () -> changes.proposeRecall(id, "Sai")));
        refuses(
                "changing.rule.recall-decided-by-another",
                () -> as("vphu.van-thu", () -> {
                    changes.approveRecall(change, null);
                    return change;
                }));
        settle();
        WorkItem deciding = only("DirectiveRecall", change);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit("btv-hu.bi-thu", deciding.taskId(), Map.of("decision", "KEEP")));
        submission.submit("btv-hu.bi-thu", deciding.taskId(), Map.of("decision", "KEEP", "comment", "Vẫn đúng"));

        assertThat(documents.require(id).isInForce()).isTrue();
        assertThat(catalog.require(change).status()).isEqualTo("REFUSED");
        assertThat(as("vphu.van-thu", () -> changes.proposeRecall(id, "Vẫn sai")))
                .isNotEqualTo(change);
    }

    @Test
    void replacementEndsTheOldOneOnceAndOnlyBySameForm() {
        String old = issued(DocumentType.PLAN, List.of(), true);
        String pending = as("vphu.van-thu", () -> changes.proposeRecall(old, "Sai số liệu"));
        settle();

        refuses(
                "changing.rule.changed-by-same-form",
                () -> issued(DocumentType.OFFICIAL_LETTER, link("REPLACES", old), false));
        String late = draft(DocumentType.PLAN, link("REPLACES", old), false);
        String successor = issued(DocumentType.PLAN, link("REPLACES", old), false);

        assertThat(documents.require(old).status()).isEqualTo("REPLACED");
        assertThat(occurrences.ofDirective(old))
                .extracting(OccurrenceView::status)
                .containsOnly("RELEASED");
        assertThat(catalog.require(pending).status()).isEqualTo("REFUSED");
        assertThat(workList.openOf("DirectiveRecall", List.of(pending))).isEmpty();
        assertThat(catalog.doneBy(successor)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.REPLACE);
            assertThat(change.directiveId()).isEqualTo(old);
        });
        assertThat(texts.isOpenTo(access.of("hpn.chuyen-vien"), old)).isTrue();
        refuses("directive.rule.not-changeable.REPLACED", () -> submit(late));
        refuses(
                "directive.rule.not-changeable.REPLACED",
                () -> as("vphu.van-thu", () -> changes.proposeRecall(old, "Sai")));
    }

    @Test
    void amendmentEndsOnlyWhatTheFollowingUpBodyChooses() {
        String id = issued(DocumentType.PLAN, List.of(), true);
        issued(DocumentType.PLAN, link("AMENDS", id), false);
        String change = catalog.of(id).get(0).change().id();

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("ubnd.chuyen-vien", () -> {
                    lifting.supersede(change, Set.of(duty(id, "1")));
                    return change;
                }));
        as("bdv-hu.chuyen-vien", () -> {
            lifting.supersede(change, Set.of(duty(id, "1")));
            return change;
        });

        assertThat(documents.require(id).isInForce()).isTrue();
        assertThat(duties.ofDirective(id))
                .extracting(ObligationView::code, ObligationView::status)
                .containsExactly(tuple("1", ObligationStatus.CLOSED), tuple("2", ObligationStatus.IN_FORCE));
        assertThat(workList.openOf("ObligationTask", List.of(duty(id, "1") + ":ubnd:once")))
                .isEmpty();
        assertThat(workList.openOf("ObligationTask", List.of(duty(id, "2") + ":hnd:once")))
                .hasSize(1);
    }

    @Test
    void correctionIsLaidOverTheTextWhichStays() {
        String id = issued(DocumentType.PLAN, List.of(), false);
        String hash = documents.require(id).textSha256();
        refuses("changing.rule.corrected-by-letter", () -> issued(DocumentType.PLAN, link("CORRECTS", id), false));
        issued(DocumentType.OFFICIAL_LETTER, link("CORRECTS", id), false);
        String change = catalog.of(id).get(0).change().id();

        refuses("changing.rule.passage-not-in-text", () -> correct(change, "31/6", "30/6"));
        correct(change, "30/6", "30/7");

        assertThat(documents.require(id).isInForce()).isTrue();
        assertThat(documents.require(id).textSha256()).isEqualTo(hash);
        assertThat(catalog.passagesOf(catalog.require(change))).containsExactly(new ChangeView.Passage("30/6", "30/7"));
        assertThat(catalog.of(id).get(0).open()).isEqualTo(2);
    }

    @Test
    void outsideRecallOfWhatWasReceivedIsConfirmedByTheLeaderAndKeptOnce() {
        String id = received("17-CV/SNV");
        RecordOutsideChange recall = outside(id, ChangeKind.RECALL, "18-CV/SNV");

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("hnd.chuyen-vien", () -> foreign.record(recall)));
        String change = as("ubnd.van-thu", () -> foreign.record(recall));
        settle();
        assertThat(as("ubnd.van-thu", () -> foreign.record(recall))).isEqualTo(change);
        assertThat(documents.require(id).status()).isEqualTo("RECEIVED");
        refuses(
                "changing.rule.change-proposed",
                () -> as("ubnd.van-thu", () -> foreign.record(outside(id, ChangeKind.REPLACE, "19-CV/SNV"))));
        refuses(
                "changing.rule.recall-decided-by-another",
                () -> as("ubnd.van-thu", () -> {
                    foreign.confirm(change, null);
                    return change;
                }));
        WorkItem confirming = only("ForeignChange", change);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(
                        () -> submission.submit("ubnd.chu-tich", confirming.taskId(), Map.of("decision", "DISMISS")));
        submission.submit("ubnd.chu-tich", confirming.taskId(), Map.of("decision", "CONFIRM"));
        settle();
        answer(change, "ubnd", Map.of("decision", "ACCEPT"));

        assertThat(documents.require(id).status()).isEqualTo("RECALLED");
        assertThat(acts(id)).contains("FOREIGN_CHANGE_REPORTED", "DIRECTIVE_RECALLED", "CHANGE_ANSWERED");
        assertThat(texts.isOpenTo(access.of("ubnd.van-thu"), id)).isFalse();
        assertThat(sight.isOpenTo(access.of("ubnd.van-thu"), id)).isTrue();
        assertThat(sight.isOpenTo(access.of("hnd.chuyen-vien"), id)).isFalse();
        refuses(
                "directive.rule.not-changeable.RECALLED",
                () -> as("ubnd.van-thu", () -> foreign.record(outside(id, ChangeKind.AMEND, "20-CV/SNV"))));
    }

    @Test
    void whatTheLeaderDoesNotConfirmChangesNothingAndMayBeReportedAgain() {
        String id = received("31-CV/SNV");
        RecordOutsideChange recall = outside(id, ChangeKind.RECALL, "32-CV/SNV");
        String change = as("ubnd.van-thu", () -> foreign.record(recall));
        settle();
        submission.submit(
                "ubnd.chu-tich",
                only("ForeignChange", change).taskId(),
                Map.of("decision", "DISMISS", "comment", "Văn bản khác"));
        settle();

        assertThat(documents.require(id).status()).isEqualTo("RECEIVED");
        assertThat(catalog.require(change).status()).isEqualTo("REFUSED");
        assertThat(acts(id)).contains("FOREIGN_CHANGE_DISMISSED");
        assertThat(as("ubnd.van-thu", () -> foreign.record(recall))).isNotEqualTo(change);
        assertThat(jobs.openIncidents()).isZero();
    }

    @Test
    void aPaperInTheBookIsCitedAndAnyOtherNeedsNumberDayAndCopy() {
        String id = received("41-CV/SNV");
        String paper = received("42-CV/SNV");
        String ours = issued(DocumentType.PLAN, List.of(), false);
        refuses(
                "changing.rule.change-of-native",
                () -> as("vphu.van-thu", () -> foreign.record(outside(ours, ChangeKind.RECALL, "1-CV/X"))));
        refuses("changing.rule.change-document-required", () -> record(id, null, null, null, "x"));
        refuses("changing.rule.source-day-required", () -> record(id, null, "9-CV/X", null, "x"));
        refuses("changing.rule.source-file-required", () -> record(id, null, "9-CV/X", clock.today(), null));
        refuses("changing.rule.source-file-required", () -> record(id, null, "9-CV/X", clock.today(), "no-file"));
        refuses(
                "changing.rule.source-before-document",
                () -> record(id, null, "9-CV/X", clock.today().minusDays(1), null));
        refuses(
                "directive.rule.issued-in-future",
                () -> record(id, null, "9-CV/X", clock.today().plusDays(1), null));
        refuses("changing.rule.source-unknown", () -> record(id, id, null, null, null));
        refuses("changing.rule.source-unknown", () -> record(id, "none", null, null, null));

        String change = record(id, paper, null, null, null);

        assertThat(catalog.require(change).byDocument()).isEqualTo("42-CV/SNV");
        assertThat(documents.links(paper)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.AMENDS);
            assertThat(link.targetDirectiveId()).isEqualTo(id);
        });
        assertThat(catalog.doneBy(paper))
                .singleElement()
                .satisfies(done -> assertThat(done.kind()).isEqualTo(ChangeKind.AMEND));
    }

    @Test
    void ofTwoReplacementsAtOnceOneIsTakenUp() throws Exception {
        String id = received("21-CV/SNV");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = new ArrayList<>();
            for (String by : List.of("22-CV/SNV", "23-CV/SNV")) {
                RecordOutsideChange command = outside(id, ChangeKind.REPLACE, by);
                Callable<String> replacing = () -> as("ubnd.van-thu", () -> foreign.record(command));
                both.add(pool.submit(replacing));
            }
            long refused = both.stream()
                    .filter(each -> {
                        try {
                            each.get();
                            return false;
                        } catch (Exception e) {
                            return e.getCause() instanceof BusinessRuleViolation;
                        }
                    })
                    .count();

            assertThat(refused).isOne();
            assertThat(catalog.of(id))
                    .singleElement()
                    .satisfies(
                            change -> assertThat(change.change().isProposed()).isTrue());
        } finally {
            pool.shutdownNow();
        }
    }

    private RecordOutsideChange outside(String id, ChangeKind kind, String number) {
        return new RecordOutsideChange(id, kind, "Gửi nhầm", null, number, clock.today(), copy());
    }

    private String copy() {
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);
        return as("ubnd.van-thu", () -> archive.store("ban-chup.pdf", new ByteArrayInputStream(pdf), "change"))
                .id();
    }

    private String record(String id, String paper, String number, LocalDate day, String file) {
        String copy = "x".equals(file) ? copy() : file;
        return as(
                "ubnd.van-thu",
                () -> foreign.record(
                        new RecordOutsideChange(id, ChangeKind.AMEND, "Sửa thời hạn", paper, number, day, copy)));
    }

    private String received(String number) {
        return as(
                "ubnd.van-thu",
                () -> directives.registerReceived(new RegisterReceived(
                        null,
                        "ubnd",
                        "Sở Nội vụ",
                        null,
                        DocumentType.OFFICIAL_LETTER,
                        DocumentNumber.parse(number),
                        clock.today(),
                        clock.today(),
                        "về nhân sự",
                        null)));
    }

    private String recall(String id, String reason) {
        String change = as("vphu.van-thu", () -> changes.proposeRecall(id, reason));
        settle();
        submission.submit("btv-hu.bi-thu", only("DirectiveRecall", change).taskId(), Map.of("decision", "RECALL"));
        settle();
        return change;
    }

    private void answer(String change, String unit, Map<String, Object> values) {
        submission.submit(
                clerkOf(unit), only("ChangeReceipt", change + ":" + unit).taskId(), values);
        settle();
    }

    /** A union has no clerk: his work falls to its officers. */
    private static String clerkOf(String unit) {
        return unit.equals("hnd") ? "hnd.chuyen-vien" : unit + ".van-thu";
    }

    private void correct(String change, String oldWords, String newWords) {
        as("vphu.chuyen-vien", () -> {
            changes.correctPassage(change, oldWords, newWords);
            return change;
        });
    }

    private void receive(String id, String unit) {
        submission.submit(
                unit + ".van-thu",
                only("DirectiveReceipt", id + ":" + unit).taskId(),
                Map.of("decision", "REGISTER", "arrivedOn", clock.today().toString()));
        settle();
    }

    private void typeDraft(WorkItem task, String account) {
        jdbc.sql("""
                        insert into task_draft (task_id, account, values, saved_at)
                        values (:task, :account, '{"result": "Đang rà soát"}'::jsonb, now())
                        """).param("task", task.taskId()).param("account", account).update();
    }

    private static List<NewLink> link(String kind, String target) {
        return List.of(new NewLink(LinkKind.valueOf(kind), target, target));
    }

    private static String duty(String directive, String code) {
        return directive + "." + code;
    }

    private String issued(DocumentType type, List<NewLink> links, boolean withDuties) {
        String id = draft(type, links, withDuties);
        submit(id);
        Map<String, Map<String, Object>> steps = Map.of(
                "UserTask_ReviewContent", Map.of("decision", "APPROVE"),
                "UserTask_ReviewFormat", Map.of("decision", "APPROVE"),
                "UserTask_SignDirective", Map.of("decision", "SIGN", "capacity", "ON_BEHALF"),
                "UserTask_NumberDirective", Map.of("issuedOn", clock.today().toString(), "place", "Hớn Quản"));
        Map<String, String> officers = Map.of(
                "UserTask_ReviewContent", "vphu.chanh-vp",
                "UserTask_ReviewFormat", "vphu.chanh-vp",
                "UserTask_SignDirective", "btv-hu.bi-thu",
                "UserTask_NumberDirective", "vphu.van-thu");
        for (List<WorkItem> open = open(id); !open.isEmpty(); open = open(id)) {
            String step = open.get(0).elementId();
            submission.submit(officers.get(step), open.get(0).taskId(), steps.get(step));
            settle();
        }
        assertThat(documents.require(id).isInForce()).isTrue();
        return id;
    }

    private List<WorkItem> open(String id) {
        return Stream.concat(
                        workList.openOf("DirectiveIssuance", List.of(id)).stream(),
                        workList.openOf("DirectiveSignature", List.of(id + ":1:0")).stream())
                .toList();
    }

    private void submit(String id) {
        as("vphu.chuyen-vien", () -> {
            directives.submitDraft(id);
            return id;
        });
        settle();
    }

    private String draft(DocumentType type, List<NewLink> links, boolean withDuties) {
        return as("vphu.chuyen-vien", () -> {
            String id = directives.draft(new DraftDirective(
                    null,
                    type,
                    "hu",
                    null,
                    "về hộ nghèo",
                    "Hớn Quản",
                    TEXT,
                    List.of(
                            new NewClause("1", null, "1", "1. Rà soát hộ nghèo trước ngày 30/6."),
                            new NewClause("2", null, "2", "2. Thống kê số hộ cần giúp.")),
                    List.of(
                            new NewAddressee("UBND huyện", "unit:ubnd"),
                            new NewAddressee("Hội Nông dân huyện", "unit:hnd")),
                    List.of(new NewRecipient("Lưu VPHU", RecipientPurpose.FILE)),
                    links,
                    "vphu",
                    "vphu",
                    "btv-hu",
                    "bdv-hu",
                    "btv-hu",
                    "btv-hu"));
            if (withDuties) {
                obligations.define(
                        id,
                        List.of(
                                define("1", "1. Rà soát hộ nghèo trước ngày 30/6.", "unit:ubnd"),
                                define("2", "2. Thống kê số hộ cần giúp.", "unit:hnd")));
            }
            return id;
        });
    }

    private DefineObligation define(String code, String quote, String lead) {
        LocalDate due = clock.today().plusDays(10);
        return new DefineObligation(
                code,
                code,
                quote,
                Set.of(ObligationKind.TASK),
                lead,
                lead,
                "rà soát",
                null,
                null,
                null,
                Rhythm.ONCE,
                ObligationStage.TASK,
                Set.of(),
                null,
                due,
                null,
                null,
                List.of());
    }

    private WorkItem only(String process, String key) {
        List<WorkItem> open = workList.openOf(process, List.of(key));
        assertThat(open).as(process + " " + key).hasSize(1);
        return open.get(0);
    }

    private List<String> acts(String directive) {
        return jdbc.sql("select verb from act where directive_id = :id")
                .param("id", directive)
                .query(String.class)
                .list();
    }

    private <T> T as(String account, java.util.function.Supplier<T> act) {
        var position = organizations.position(account).orElseThrow();
        List<T> result = new ArrayList<>();
        CurrentActor.run(new Actor(account, account, position.id(), position.name(), position.unitId()), () -> {
            result.add(act.get());
        });
        return result.get(0);
    }

    private static void refuses(String key, Runnable act) {
        try {
            act.run();
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.key()).isEqualTo(key);
            return;
        } catch (FormRefused refused) {
            assertThat(refused).hasStackTraceContaining(key);
            return;
        }
        throw new AssertionError("not refused: " + key);
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
