package vn.chidao.review.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chidao.review.PeriodicReviewProcess;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per review; the concluding body decides about extensions. */
@Component
class CamundaPeriodicReviewProcess implements PeriodicReviewProcess {

    private static final Logger log = LoggerFactory.getLogger(CamundaPeriodicReviewProcess.class);

    private final ProcessStarts starts;
    private final RuntimeService runtimeService;

    CamundaPeriodicReviewProcess(ProcessStarts starts, RuntimeService runtimeService) {
        this.starts = starts;
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(ReviewOpening opening) {
        starts.request(
                PeriodicReviewModel.PROCESS_ID,
                opening.reviewId(),
                Map.of(
                        PeriodicReviewModel.DIRECTIVE_ID.name(), opening.directiveId(),
                        PeriodicReviewModel.UNIT_ID.name(), opening.unitId(),
                        PeriodicReviewModel.CONCLUDING_UNIT_ID.name(), opening.concludingUnitId(),
                        PeriodicReviewModel.SUPERVISOR_UNIT_ID.name(), opening.concludingUnitId(),
                        PeriodicReviewModel.DUE_ON.name(), opening.dueOn().toString()));
    }

    @Override
    public void selfAssessmentsClosed(String reviewId) {
        long waiting = runtimeService
                .createExecutionQuery()
                .messageEventSubscriptionName(PeriodicReviewModel.SELF_ASSESSMENTS_CLOSED)
                .processInstanceBusinessKey(reviewId)
                .count();
        // Asking and waiting are one transaction of the model: nobody waits only when an operator ended the instance.
        if (waiting == 0) {
            log.warn(
                    "no instance of {} waits for the self-assessments of {}", PeriodicReviewModel.PROCESS_ID, reviewId);
            return;
        }
        runtimeService
                .createMessageCorrelation(PeriodicReviewModel.SELF_ASSESSMENTS_CLOSED)
                .processInstanceBusinessKey(reviewId)
                .correlate();
    }
}
