package vn.chidao.directive.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.workflow.TaskOutcome;

/** The way of a draft through review, signature and number to its issue, and every way back. */
class DirectiveIssuanceProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("directive", "DirectiveIssuance", "issueDirectiveDelegate");

    private ProcessInstance draft;

    @BeforeEach
    void submitDraft() {
        draft = process.start(
                "d-77",
                Map.of(
                        "directiveId", "d-77",
                        "draftingUnitId", "bdv-hu",
                        "officeUnitId", "vphu",
                        "signingUnitId", "btv-hu",
                        "supervisorUnitId", "vphu"));
    }

    @Test
    void issuesADraftThatEverybodyApproves() throws Exception {
        approveContent();
        approveFormat();
        sign();
        process.complete(draft, "UserTask_NumberDirective");
        process.runJob(draft, "ServiceTask_IssueDirective");

        assertThat(draft)
                .hasPassedInOrder(
                        "UserTask_ReviewContent",
                        "UserTask_ReviewFormat",
                        "IntermediateEvent_DirectiveSigned",
                        "UserTask_NumberDirective",
                        "ServiceTask_IssueDirective",
                        "EndEvent_DirectiveIssued")
                .hasNotPassed("UserTask_ReviseDraft", "EndEvent_DraftWithdrawn")
                .isEnded();
        verify(process.delegate("issueDirectiveDelegate")).execute(any());
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(draft)).hasCandidateGroup("bdv-hu.leaders").hasDueDate(process.due(2));
        approveContent();
        assertThat(task(draft)).hasCandidateGroup("vphu.chiefs").hasDueDate(process.due(1));
        approveFormat();
        process.correlate("SigningRefused", "d-77");
        assertThat(task(draft)).hasCandidateGroup("bdv-hu.officers").hasDueDate(process.due(2));
        resubmit();
        approveContent();
        approveFormat();
        sign();
        assertThat(task(draft)).hasCandidateGroup("vphu.clerks").hasDueDate(process.due(1));
    }

    @Test
    void sealsWhatIsSignedElectronicallyInPlaceOfNumberingIt() {
        approveContent();
        approveFormat(true);

        assertThat(draft).isWaitingAt("Gateway_SignaturesAwaited");

        sign();

        assertThat(task(draft)).hasCandidateGroup("vphu.clerks").hasDueDate(process.due(1));
        process.complete(draft, "UserTask_SealDirective");
        assertThat(draft).hasPassed("UserTask_SealDirective").hasNotPassed("UserTask_NumberDirective");
        process.runJob(draft, "ServiceTask_IssueDirective");
        assertThat(draft).isEnded();
    }

    @Test
    void returnsADraftWhoseContentIsRefused() {
        process.complete(draft, "UserTask_ReviewContent", "contentApproved", false);

        assertThat(draft).isWaitingAt("UserTask_ReviseDraft").hasNotPassed("UserTask_ReviewFormat");

        resubmit();

        assertThat(draft).isWaitingAt("UserTask_ReviewContent");
    }

    @Test
    void reviewsContentAgainAfterTheFormatWasRefused() {
        approveContent();
        process.complete(draft, "UserTask_ReviewFormat", "formatApproved", false);

        assertThat(draft).isWaitingAt("UserTask_ReviseDraft").hasNotPassed("Gateway_SignaturesAwaited");

        resubmit();

        assertThat(draft).isWaitingAt("UserTask_ReviewContent");
    }

    @Test
    void reviewsContentAgainAfterTheSignatureWasRefused() {
        approveContent();
        approveFormat();
        process.correlate("SigningRefused", "d-77");

        assertThat(draft).isWaitingAt("UserTask_ReviseDraft").hasNotPassed("UserTask_NumberDirective");

        resubmit();

        assertThat(draft).isWaitingAt("UserTask_ReviewContent");
    }

    @Test
    void forgetsAnEarlierApprovalWhenTheDraftComesBack() {
        approveContent();
        process.complete(draft, "UserTask_ReviewFormat", "formatApproved", false);
        resubmit();
        process.complete(draft, "UserTask_ReviewContent", "contentApproved", false);

        assertThat(draft).isWaitingAt("UserTask_ReviseDraft");
    }

    @Test
    void endsWithoutIssueWhenTheDraftIsWithdrawn() throws Exception {
        process.complete(draft, "UserTask_ReviewContent", "contentApproved", false);
        process.complete(draft, "UserTask_ReviseDraft", "resubmitted", false);

        assertThat(draft)
                .hasPassed("EndEvent_DraftWithdrawn")
                .hasNotPassed("UserTask_NumberDirective", "EndEvent_DirectiveIssued")
                .isEnded();
        verify(process.delegate("issueDirectiveDelegate"), never()).execute(any());
    }

    @Test
    void keepsTheNumberWhenTheIssueFailsAndIssuesOnTheNextTry() throws Exception {
        JavaDelegate issue = process.delegate("issueDirectiveDelegate");
        approveContent();
        approveFormat();
        sign();
        process.complete(draft, "UserTask_NumberDirective");
        doThrow(new IllegalStateException("no connection")).when(issue).execute(any());

        assertThatThrownBy(() -> process.runJob(draft, "ServiceTask_IssueDirective"))
                .hasMessageContaining("no connection");

        assertThat(draft).hasPassed("UserTask_NumberDirective").hasNotPassed("ServiceTask_IssueDirective");
        assertThat(process.job(draft, "ServiceTask_IssueDirective")).hasRetries(3);

        doNothing().when(issue).execute(any());
        process.runJob(draft, "ServiceTask_IssueDirective");

        assertThat(draft).hasPassed("EndEvent_DirectiveIssued").isEnded();
    }

    private void approveContent() {
        process.complete(draft, "UserTask_ReviewContent", "contentApproved", true);
    }

    private void approveFormat() {
        approveFormat(false);
    }

    private void approveFormat(boolean electronic) {
        process.complete(
                draft,
                "UserTask_ReviewFormat",
                new TaskOutcome(Map.of("formatApproved", true, "electronic", electronic)));
    }

    private void sign() {
        process.correlate("DirectiveSigned", "d-77");
    }

    private void resubmit() {
        process.complete(draft, "UserTask_ReviseDraft", "resubmitted", true);
    }
}
