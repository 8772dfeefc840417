package vn.chidao.organization.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.organization.ReorganisationExecution.Progress;
import vn.chidao.testing.ProcessTestEngine;

/** The way of a plan through appraisal and approval to its day, and one organisation after the other from then on. */
class ReorganisationProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process =
            ProcessTestEngine.of("organization", "Reorganisation", "reorganiseUnitDelegate");

    private ProcessInstance plan;

    @BeforeEach
    void submitPlan() {
        plan = process.start(
                "r-1", Map.of("preparingUnitId", "btc-tu", "decidingUnitId", "btv-tu", "supervisorUnitId", "btv-tu"));
    }

    @Test
    void offersEachTaskToTheBodyOfItsLane() {
        assertThat(task(plan)).hasCandidateGroup("btc-tu.leaders").hasDueDate(process.due(3));
        process.complete(plan, "UserTask_AppraisePlan", "appraised", true);
        assertThat(task(plan)).hasCandidateGroup("btv-tu.leaders").hasDueDate(process.due(5));
        process.complete(plan, "UserTask_ApprovePlan", "approved", false);
        assertThat(task(plan)).hasCandidateGroup("btc-tu.officers").hasDueDate(process.due(3));
    }

    @Test
    void returnsWhatIsNotPassedAndAppraisesItAgain() {
        process.complete(plan, "UserTask_AppraisePlan", "appraised", false);
        assertThat(plan).isWaitingAt("UserTask_RevisePlan");

        process.complete(plan, "UserTask_RevisePlan", "resubmitted", true);

        assertThat(plan).isWaitingAt("UserTask_AppraisePlan").hasNotPassed("UserTask_ApprovePlan");
    }

    @Test
    void endsWhenAReturnedPlanIsWithdrawn() {
        process.complete(plan, "UserTask_AppraisePlan", "appraised", false);
        process.complete(plan, "UserTask_RevisePlan", "resubmitted", false);

        assertThat(plan)
                .hasPassed("EndEvent_PlanWithdrawn")
                .hasNotPassed("EndEvent_Reorganised")
                .isEnded();
    }

    @Test
    void waitsForItsDayAndThenReorganisesOneUnitAJob() throws Exception {
        carriesOut(Progress.CHANGES_LEFT, Progress.CHANGES_LEFT, Progress.DONE);
        approve();
        assertThat(plan).isWaitingAt("ReceiveTask_EffectiveDay");

        reachDay();
        for (int unit = 0; unit < 3; unit++) {
            process.runJob(plan, "ServiceTask_ReorganiseUnit");
        }

        assertThat(plan)
                .hasPassed("EndEvent_Reorganised")
                .hasNotPassed("UserTask_NameSuccessors")
                .isEnded();
        verify(process.delegate("reorganiseUnitDelegate"), times(3)).execute(any());
    }

    @Test
    void asksAPersonWhereASuccessorIsMissingAndGoesOn() throws Exception {
        carriesOut(Progress.SUCCESSORS_MISSING, Progress.DONE);
        approve();
        reachDay();
        process.runJob(plan, "ServiceTask_ReorganiseUnit");
        assertThat(plan).isWaitingAt("UserTask_NameSuccessors");
        assertThat(task(plan)).hasCandidateGroup("btc-tu.officers").hasDueDate(process.due(1));

        process.complete(plan, "UserTask_NameSuccessors");
        process.runJob(plan, "ServiceTask_ReorganiseUnit");

        assertThat(plan).hasPassed("EndEvent_Reorganised").isEnded();
    }

    private void approve() {
        process.complete(plan, "UserTask_AppraisePlan", "appraised", true);
        process.complete(plan, "UserTask_ApprovePlan", "approved", true);
    }

    private static void reachDay() {
        runtimeService()
                .createMessageCorrelation(ReorganisationModel.EFFECTIVE_DAY_REACHED)
                .processInstanceBusinessKey("r-1")
                .correlate();
    }

    private static void carriesOut(Progress... steps) throws Exception {
        Deque<Progress> left = new ArrayDeque<>(List.of(steps));
        doAnswer(call -> {
                    DelegateExecution execution = call.getArgument(0);
                    Progress progress = left.removeFirst();
                    execution.setVariable("successorsMissing", progress == Progress.SUCCESSORS_MISSING);
                    execution.setVariable("unitsLeft", progress == Progress.CHANGES_LEFT);
                    return null;
                })
                .when(process.delegate("reorganiseUnitDelegate"))
                .execute(any());
    }
}
