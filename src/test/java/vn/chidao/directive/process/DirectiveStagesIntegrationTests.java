package vn.chidao.directive.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.RevisionChanges;
import vn.chidao.directive.RevisionView;
import vn.chidao.directive.WrittenDrafts;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The two stages of this module as officers walk them: real models, forms and engine on the demo world. */
@SpringBootTest(properties = "chidao.background=false")
@DirtiesContext
class DirectiveStagesIntegrationTests {

    private static final String DRAFT = "cv-77-hon-quan";

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveCatalog catalog;

    @Autowired
    private ReceiptCatalog receipts;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private DraftingDesk desk;

    @Autowired
    private WrittenDrafts written;

    @Autowired
    private RevisionChanges changes;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private List<TaskFormHandler<?>> handlers;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @Test
    void draftIsReturnedRevisedSignedNumberedAndReceived() {
        String today = clock.today().toString();
        directives.submitDraft(DRAFT);
        settle();

        refuse("vphu.chanh-vp", Map.of("decision", "RETURN"), "comment");
        complete("vphu.chanh-vp", "UserTask_ReviewContent", Map.of("decision", "RETURN", "comment", "Nêu rõ căn cứ"));
        WorkItem revising = task("UserTask_ReviseDraft");
        assertThat(catalog.lastReturn(DRAFT)).isPresent();
        assertThat(revising.subject()).startsWith("Dự thảo CV/HU: V/v tăng cường");
        rewriteWithMarks(revising);
        complete("vphu.chanh-vp", "UserTask_ReviewContent", Map.of("decision", "APPROVE"));
        complete("vphu.chanh-vp", "UserTask_ReviewFormat", Map.of("decision", "APPROVE"));
        complete("btv-hu.bi-thu", "UserTask_SignDirective", Map.of("decision", "SIGN", "capacity", "ON_BEHALF"));
        complete("vphu.van-thu", "UserTask_NumberDirective", Map.of("issuedOn", today, "place", "Hớn Quản"));

        assertThat(catalog.require(DRAFT).label()).isEqualTo("77-CV/HU");
        assertThat(catalog.require(DRAFT).isInForce()).isTrue();
        assertThat(receipts.of(DRAFT)).hasSize(13);

        String receipt = DRAFT + ":ubnd";
        completeReceipt(
                "ubnd.van-thu", receipt, Map.of("decision", "RETURN", "arrivedOn", today, "reason", "Thiếu dấu"));
        completeReceipt("vphu.van-thu", receipt, Map.of("answer", "Gửi lại bản có dấu"));
        completeReceipt("ubnd.van-thu", receipt, Map.of("decision", "REGISTER", "arrivedOn", today));
        completeReceipt("ubnd.chu-tich", receipt, Map.of("role", "LEAD", "instruction", "Giao Phòng VH-TT chủ trì"));
        completeReceipt(
                "ubnd.chuyen-vien",
                receipt,
                Map.of("heldOn", today, "participants", 45, "summary", "Hội nghị toàn cơ quan"));

        assertThat(receipts.require(receipt).status()).isEqualTo("DONE");
        assertThat(workList.historyOf("DirectiveReceipt", receipt))
                .extracting(WorkItem::elementId)
                .containsExactly(
                        "UserTask_RegisterIncoming",
                        "UserTask_ResendDirective",
                        "UserTask_RegisterIncoming",
                        "UserTask_WriteDirection",
                        "UserTask_ConfirmDissemination");
        assertThat(jobs.openIncidents()).isZero();
    }

    /** On the sheet of the first writing, marks and all; it completes the task, or nothing at all is written. */
    private void rewriteWithMarks(WorkItem revising) {
        DraftDirective was = written.of(DRAFT);
        DraftDirective marked = new DraftDirective(
                DRAFT,
                was.type(),
                was.issuerUnitId(),
                was.superiorName(),
                was.subject(),
                was.place(),
                was.text(),
                was.clauses(),
                was.addressees(),
                was.recipients(),
                was.links(),
                "vphu",
                was.officeUnitId(),
                was.signingUnitId(),
                was.followUpUnitId(),
                was.reportReceiverUnitId(),
                was.concludingUnitId(),
                new DraftMarks(Marks.Secrecy.NONE, Marks.Urgency.URGENT, null, null, "NVT", 20, "Tân Khai", List.of()),
                was.signing());
        DraftingDesk.Known known = new DraftingDesk.Known(DRAFT, 1);
        Actor drafter = new Actor("vphu.chuyen-vien", "Chuyên viên", "vphu.chuyen-vien", "Chuyên viên", "vphu");
        Actor somebodyElse = new Actor("vphu.chanh-vp", "Chánh", "vphu.chanh-vp", "Chánh Văn phòng", "vphu");
        assertThatThrownBy(() -> CurrentActor.run(somebodyElse, () -> desk.writeAndSubmit(known, marked, null)))
                .isInstanceOf(RuntimeException.class);
        assertThat(written.revision(DRAFT)).isEqualTo(1);

        CurrentActor.run(drafter, () -> desk.writeAndSubmit(known, marked, "Đã rà lại căn cứ"));
        settle();

        assertThat(catalog.require(DRAFT).status()).isEqualTo("CONTENT_REVIEW");
        assertThat(catalog.clauses(DRAFT)).hasSize(26);
        assertThat(catalog.revisions(DRAFT)).extracting(RevisionView::note).containsExactly(null, "Đã rà lại căn cứ");
        assertThat(changes.sinceReturn(DRAFT))
                .extracting(RevisionChanges.Line::what)
                .containsExactly(
                        "Độ khẩn", "Ký hiệu người soạn thảo", "Số bản phát hành", "Địa chỉ, điện thoại của cơ quan");
    }

    @Test
    void everyFormOfThisModuleHasItsHandler() {
        assertThat(handlers)
                .filteredOn(handler ->
                        handler.getClass().getPackageName().equals(getClass().getPackageName()))
                .extracting(TaskFormHandler::formId)
                .containsExactlyInAnyOrder(
                        "ReviewContentForm",
                        "ReviseDraftForm",
                        "ReviewFormatForm",
                        "SignDirectiveForm",
                        "SealDirectiveForm",
                        "NumberDirectiveForm");
    }

    private void complete(String officer, String elementId, Map<String, Object> values) {
        submission.submit(officer, task(elementId).taskId(), values);
        settle();
    }

    private void completeReceipt(String officer, String receiptId, Map<String, Object> values) {
        WorkItem open = workList.openOf("DirectiveReceipt", List.of(receiptId)).get(0);
        submission.submit(officer, open.taskId(), values);
        settle();
    }

    private void refuse(String officer, Map<String, Object> values, String field) {
        WorkItem open = task("UserTask_ReviewContent");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit(officer, open.taskId(), values))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo(field)));
        assertThat(catalog.require(DRAFT).status()).isEqualTo("CONTENT_REVIEW");
    }

    private WorkItem task(String elementId) {
        List<String> turns = List.of(DRAFT + ":1:0", DRAFT + ":2:0");
        return Stream.concat(
                        workList.openOf("DirectiveIssuance", List.of(DRAFT)).stream(),
                        workList.openOf("DirectiveSignature", turns).stream())
                .filter(item -> item.elementId().equals(elementId))
                .findFirst()
                .orElseThrow();
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
