package vn.chidao.review.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.obligation.CycleClosed;
import vn.chidao.review.ReviewVoices;
import vn.chidao.testing.ProcessTestEngine;
import vn.chidao.testing.ProductMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskOutcome;

/** A review after three or five years, from its outline to the published conclusion. */
class PeriodicReviewProcessTests {

    private static final String KEY = "o-5b:bdv-hu:2020";

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of(
            "review", "PeriodicReview", "requestSelfAssessmentsDelegate", "publishConclusionDelegate");

    private ProcessInstance review;

    @BeforeEach
    void reviewOpens() {
        review = process.start(
                KEY,
                Map.of(
                        "directiveId", "d-77",
                        "unitId", "bdv-hu",
                        "concludingUnitId", "btv-hu",
                        "supervisorUnitId", "vphu",
                        "dueOn", "2020-12-20"));
    }

    @Test
    void publishesTheConclusionOfAReviewThatEverybodyApproves() throws Exception {
        gatherSelfAssessments();
        draft();
        approve();
        concludes(true, false);

        assertThat(review).hasNotPassed("ServiceTask_PublishConclusion");

        process.runJob(review, "ServiceTask_PublishConclusion");

        assertThat(review)
                .hasPassedInOrder(
                        "UserTask_OpenReview",
                        "ServiceTask_RequestSelfAssessments",
                        "ReceiveTask_SelfAssessmentsClosed",
                        "UserTask_DraftReview",
                        "UserTask_ApproveReview",
                        "UserTask_ConcludeReview",
                        "ServiceTask_PublishConclusion",
                        "EndEvent_ReviewConcluded")
                .isEnded();
        verify(process.delegate("requestSelfAssessmentsDelegate")).execute(any());
        verify(process.delegate("publishConclusionDelegate")).execute(any());
    }

    @Test
    void waitsForSelfAssessmentsBeforeItIsDrafted() {
        process.complete(review, "UserTask_OpenReview");
        process.runJob(review, "ServiceTask_RequestSelfAssessments");

        assertThat(review).isWaitingAt("ReceiveTask_SelfAssessmentsClosed").hasNotPassed("UserTask_DraftReview");
    }

    @Test
    void returnsAReviewTheOwnLeaderRefuses() {
        gatherSelfAssessments();
        draft();
        approves(false, false);

        assertThat(review).isWaitingAt("UserTask_DraftReview").hasNotPassed("UserTask_ConcludeReview");
    }

    @Test
    void returnsAReviewThatIsNotConcludedAndPublishesNothing() throws Exception {
        gatherSelfAssessments();
        draft();
        approve();
        concludes(false, false);

        assertThat(review)
                .isWaitingAt("UserTask_DraftReview")
                .hasNotPassed("ServiceTask_PublishConclusion", "EndEvent_ReviewConcluded");
        verify(process.delegate("publishConclusionDelegate"), never()).execute(any());
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(review)).hasCandidateGroup("bdv-hu.officers").hasDueDate(process.due(5));
        gatherSelfAssessments();
        assertThat(task(review))
                .hasCandidateGroup("bdv-hu.officers")
                .hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2020, 12, 20)));
        draft();
        assertThat(task(review)).hasCandidateGroup("bdv-hu.leaders").hasDueDate(process.due(3));
        approve();
        assertThat(task(review)).hasCandidateGroup("btv-hu.leaders").hasDueDate(process.due(5));
    }

    @Test
    void endsWithItsCycle() {
        ProcessStarts starts = mock();
        ReviewVoices voices = mock();
        CycleClosed closed = new CycleClosed("d-77", "77-CV/HU", List.of("o-5b:bdv-hu:2020"));

        new ReviewCycleListener(starts, voices, ProductMessages.ALL).on(closed);

        verify(voices).releasedWith(List.of("o-5b:bdv-hu:2020"));
        verify(starts)
                .end(
                        "PeriodicReview",
                        "o-5b:bdv-hu:2020",
                        closed.facts().summary().in(ProductMessages.ALL));
    }

    @Test
    void asksForAReturnedDraftByTheMovedDay() {
        gatherSelfAssessments();
        draft();
        process.complete(
                review,
                "UserTask_ApproveReview",
                TaskOutcome.with(PeriodicReviewModel.REVIEW_APPROVED, false)
                        .and(PeriodicReviewModel.OPINIONS_ASKED, false)
                        .and(PeriodicReviewModel.DUE_ON, "2021-01-15"));

        assertThat(task(review)).hasDueDate(ProcessTestEngine.endOf(LocalDate.of(2021, 1, 15)));
    }

    @Test
    void takesUpTheOpinionsItHasHeardBeforeItIsApprovedAgain() {
        gatherSelfAssessments();
        draft();
        approves(true, true);
        assertThat(review).isWaitingAt("ReceiveTask_OpinionsClosed").hasNotPassed("UserTask_ConcludeReview");

        process.correlate("OpinionsClosed", KEY);

        assertThat(review).isWaitingAt("UserTask_DraftReview");
        draft();
        approve();
        assertThat(review).isWaitingAt("UserTask_ConcludeReview");
    }

    @Test
    void takesEffectWhenAllPartiesHaveConcluded() throws Exception {
        gatherSelfAssessments();
        draft();
        approve();
        concludes(true, true);
        assertThat(review).isWaitingAt("Gateway_ConsentsAwaited");
        verify(process.delegate("publishConclusionDelegate"), never()).execute(any());

        process.correlate("AllConcluded", KEY);
        process.runJob(review, "ServiceTask_PublishConclusion");

        assertThat(review).hasPassed("IntermediateEvent_AllConcluded").isEnded();
    }

    @Test
    void isDraftedAnewWhenOnePartyDoesNotConclude() {
        gatherSelfAssessments();
        draft();
        approve();
        concludes(true, true);

        process.correlate("ConclusionRefused", KEY);

        assertThat(review)
                .isWaitingAt("UserTask_DraftReview")
                .hasNotPassed("ServiceTask_PublishConclusion", "IntermediateEvent_AllConcluded");
    }

    private void approves(boolean approved, boolean opinionsAsked) {
        process.complete(
                review,
                "UserTask_ApproveReview",
                TaskOutcome.with(PeriodicReviewModel.REVIEW_APPROVED, approved)
                        .and(PeriodicReviewModel.OPINIONS_ASKED, opinionsAsked));
    }

    private void concludes(boolean concluded, boolean partiesAsked) {
        process.complete(
                review,
                "UserTask_ConcludeReview",
                TaskOutcome.with(PeriodicReviewModel.REVIEW_CONCLUDED, concluded)
                        .and(PeriodicReviewModel.PARTIES_ASKED, partiesAsked));
    }

    private void gatherSelfAssessments() {
        process.complete(review, "UserTask_OpenReview");
        process.runJob(review, "ServiceTask_RequestSelfAssessments");
        process.correlate("SelfAssessmentsClosed", KEY);
    }

    private void draft() {
        process.complete(review, "UserTask_DraftReview");
    }

    private void approve() {
        approves(true, false);
    }
}
