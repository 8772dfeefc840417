package vn.chidao.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.directive.Circulation;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
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

/** From a text typed by an officer to obligations in force: what is proposed, confirmed, reworded, and issued. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftDutiesTests {

    private static final String OFFICER = "vphu.chuyen-vien";
    private static final Actor DRAFTER = new Actor(OFFICER, "Chuyên viên", OFFICER, "Chuyên viên", "vphu");
    private static final String TEXT = """
            Thực hiện Nghị quyết của Tỉnh ủy, Ban Thường vụ Huyện ủy yêu cầu:
            1. Ủy ban nhân dân huyện:
            a) Rà soát hộ nghèo trên địa bàn huyện.
            b) Xây dựng kế hoạch hỗ trợ hộ nghèo.
            2. Giao Ban Dân vận Huyện ủy theo dõi việc thực hiện công văn này, định kỳ 6 tháng báo cáo Ban Thường vụ Huyện ủy.
            """;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Autowired
    private Recordings recordings;

    @Autowired
    private DraftingDesk desk;

    @Autowired
    private DirectiveCatalog directives;

    @Autowired
    private ObligationCatalog obligations;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private BusinessClock clock;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsConfirmedInReviewBindsFromTheDayOfIssue() {
        String id = submitted(TEXT, "bdv-hu");

        RecordingView proposed = proposed(id);
        assertThat(proposed.proposal().duties())
                .allSatisfy(duty -> assertThat(
                                TEXT.substring(duty.span().start(), duty.span().end()))
                        .isEqualTo(duty.quote()));
        assertThat(proposed.proposal().duties()).extracting(Duty::clauseId).contains("1.a", "1.b", "2");
        assertThat(obligations.ofDirective(id)).isEmpty();
        as(() -> {
            recordings.confirm(proposed.id(), proposed.version());
            return id;
        });

        assertThat(obligations.ofDirective(id))
                .hasSameSizeAs(proposed.proposal().kept())
                .extracting(ObligationView::status)
                .containsOnly(ObligationStatus.DRAFT);
        issue(id);

        assertThat(obligations.ofDirective(id))
                .extracting(ObligationView::status)
                .containsOnly(ObligationStatus.IN_FORCE);
        assertThat(obligations.ofDirective(id))
                .filteredOn(each -> each.clauseId().equals("1.a"))
                .extracting(ObligationView::quote)
                .first()
                .asString()
                .contains("Rà soát hộ nghèo");
        assertThat(proposed(id).status()).isEqualTo(RecordingStatus.IN_FORCE);
    }

    @Test
    void whatIsConfirmedAfterTheIssueBindsAtOnce() {
        String id = submitted(TEXT, "bdv-hu");
        issue(id);
        assertThat(obligations.ofDirective(id)).isEmpty();
        RecordingView proposed = proposed(id);
        assertThat(asked(proposed))
                .singleElement()
                .returns(id, WorkItem::directiveId)
                .returns(directives.require(id).label(), WorkItem::directiveLabel);

        as(() -> {
            recordings.confirm(proposed.id(), proposed.version());
            return id;
        });

        assertThat(obligations.ofDirective(id))
                .isNotEmpty()
                .extracting(ObligationView::status)
                .containsOnly(ObligationStatus.IN_FORCE);
        assertThat(asked(proposed)).isEmpty();
    }

    @Test
    void whoeverWroteItIsAskedWhatNobodyStoodForByTheDayOfIssue() {
        String id = submitted(TEXT, "bdv-hu");
        issue(id);
        RecordingView proposed = proposed(id);

        submission.submit(OFFICER, asked(proposed).get(0).taskId(), Map.of("decision", "CONFIRM"));
        settle();

        assertThat(obligations.ofDirective(id))
                .hasSameSizeAs(proposed.proposal().kept())
                .extracting(ObligationView::status)
                .containsOnly(ObligationStatus.IN_FORCE);
        assertThat(asked(proposed)).isEmpty();
    }

    @Test
    void aLetterThatLaysNothingOnAnybodyIsSaidToBeSo() {
        String id = submitted(TEXT, "bdv-hu");
        issue(id);
        RecordingView proposed = proposed(id);
        String task = asked(proposed).get(0).taskId();

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit(OFFICER, task, Map.of("decision", "DISCARD")));
        assertThat(asked(proposed)).hasSize(1);
        submission.submit(OFFICER, task, Map.of("decision", "DISCARD", "reason", "Chỉ để biết"));
        settle();

        assertThat(proposed(id).status()).isEqualTo(RecordingStatus.DISCARDED);
        assertThat(obligations.ofDirective(id)).isEmpty();
    }

    private List<WorkItem> asked(RecordingView proposed) {
        settle();
        return workList.openOf("DraftObligations", List.of(proposed.id()));
    }

    /** A body that follows up is named in the text alone: it is the proposal's, until somebody says otherwise. */
    @Test
    void takesWhoFollowsUpFromTheTextWhereTheDraftNamesNobody() {
        String id = submitted(TEXT, null);
        RecordingView proposed = proposed(id);

        as(() -> {
            recordings.confirm(proposed.id(), proposed.version());
            return id;
        });

        assertThat(directives.require(id).followUpUnitId()).isEqualTo("bdv-hu");
    }

    /** What was confirmed of words that are changed is open again; what an officer made of the others is kept. */
    @Test
    void anotherWordingOpensWhatWasConfirmed() {
        String id = submitted(TEXT, "bdv-hu");
        RecordingView proposed = proposed(id);
        Duty survey = proposed.proposal().duties().stream()
                .filter(duty -> duty.clauseId().equals("1.a"))
                .findFirst()
                .orElseThrow();
        as(() -> {
            recordings.remove(proposed.id(), proposed.version(), survey.id());
            recordings.confirm(proposed.id());
            return id;
        });
        int before = obligations.ofDirective(id).size();
        complete(id, "vphu.chanh-vp", "UserTask_ReviewContent", Map.of("decision", "RETURN", "comment", "Nêu rõ hạn"));

        resubmit(id, TEXT.replace("Xây dựng kế hoạch hỗ trợ", "Trước ngày 30/6, xây dựng kế hoạch hỗ trợ"));

        assertThat(proposed(id).isOpen()).isTrue();
        assertThat(obligations.ofDirective(id)).isEmpty();
        assertThat(proposed(id).proposal().duties())
                .filteredOn(duty -> duty.clauseId().equals("1.a"))
                .extracting(Duty::removed)
                .containsOnly(true);
        as(() -> {
            recordings.confirm(proposed(id).id());
            return id;
        });
        assertThat(obligations.ofDirective(id)).hasSize(before);

        complete(id, "vphu.chanh-vp", "UserTask_ReviewContent", Map.of("decision", "RETURN", "comment", "Độ khẩn"));
        resubmit(id, directives.require(id).text() + "\n\n");
        assertThat(proposed(id).status()).isEqualTo(RecordingStatus.CONFIRMED);
        assertThat(obligations.ofDirective(id)).hasSize(before);
    }

    @Test
    void endsWithADraftThatIsTakenBack() {
        String id = submitted(TEXT, "bdv-hu");
        as(() -> {
            recordings.confirm(proposed(id).id());
            return id;
        });
        complete(id, "vphu.chanh-vp", "UserTask_ReviewContent", Map.of("decision", "RETURN", "comment", "Bỏ"));
        complete(id, OFFICER, "UserTask_ReviseDraft", Map.of("action", "WITHDRAW", "subject", "x", "body", "x"));

        assertThat(proposed(id).status()).isEqualTo(RecordingStatus.DISCARDED);
        assertThat(obligations.ofDirective(id)).isEmpty();
    }

    @Test
    void theHeadingIsTheDraftersOwn() {
        RecordingView proposed = proposed(submitted(TEXT, "bdv-hu"));
        HeadingChange change = new HeadingChange(
                proposed.proposal().heading().provenance(),
                null,
                "Ai đó",
                null,
                1,
                "CV/HU",
                null,
                null,
                "khác",
                Circulation.FREE);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(() -> {
                    recordings.changeHeading(proposed.id(), proposed.version(), change);
                    return "";
                }))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("recording.rule.heading-of-draft"));
    }

    private RecordingView proposed(String id) {
        return as(() -> recordings.ofDraft(id)).orElseThrow();
    }

    private String submitted(String text, @Nullable String followUp) {
        return as(() -> desk.writeAndSubmit(null, letter(text, followUp), null));
    }

    private void resubmit(String id, String text) {
        settle();
        String followUp = directives.require(id).followUpUnitId();
        as(() -> desk.writeAndSubmit(
                new DraftingDesk.Known(id, directives.revisions(id).size()), letter(text, followUp), null));
        settle();
    }

    private static DraftDirective letter(String text, @Nullable String followUp) {
        return new DraftDirective(
                null,
                DocumentType.OFFICIAL_LETTER,
                "hu",
                null,
                "chăm lo hộ nghèo",
                "Hớn Quản",
                text,
                List.of(),
                List.of(new DraftDirective.NewAddressee("UBND huyện", "unit:ubnd")),
                List.of(new DraftDirective.NewRecipient("Lưu VPHU", RecipientPurpose.FILE)),
                List.of(),
                "vphu",
                "vphu",
                "btv-hu",
                followUp,
                "btv-hu",
                "btv-hu",
                DraftMarks.NONE,
                null);
    }

    private void issue(String id) {
        String today = clock.today().toString();
        complete(id, "vphu.chanh-vp", "UserTask_ReviewContent", Map.of("decision", "APPROVE"));
        complete(id, "vphu.chanh-vp", "UserTask_ReviewFormat", Map.of("decision", "APPROVE"));
        settle();
        String turn = workList.open().stream()
                .filter(item -> item.elementId().equals("UserTask_SignDirective") && id.equals(item.directiveId()))
                .map(WorkItem::taskId)
                .findFirst()
                .orElseThrow();
        submission.submit("btv-hu.bi-thu", turn, Map.of("decision", "SIGN", "capacity", "ON_BEHALF"));
        complete(id, "vphu.van-thu", "UserTask_NumberDirective", Map.of("issuedOn", today, "place", "Hớn Quản"));
        settle();
        assertThat(directives.require(id).isInForce()).isTrue();
    }

    private void complete(String id, String officer, String element, Map<String, Object> values) {
        settle();
        Optional<WorkItem> task = workList.openOf("DirectiveIssuance", List.of(id)).stream()
                .filter(item -> item.elementId().equals(element))
                .findFirst();
        submission.submit(officer, task.orElseThrow().taskId(), values);
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }

    private static <T> T as(Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(OFFICER, null, List.of()));
        return CurrentActor.call(DRAFTER, act);
    }
}
