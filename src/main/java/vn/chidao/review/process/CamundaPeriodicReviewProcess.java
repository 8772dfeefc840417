package vn.chidao.review.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.review.PeriodicReviewProcess;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per review; the concluding body decides about extensions. */
@Component
class CamundaPeriodicReviewProcess implements PeriodicReviewProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;

    CamundaPeriodicReviewProcess(ProcessStarts starts, ProcessMessages messages) {
        this.starts = starts;
        this.messages = messages;
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
        // Asking and waiting are one transaction of the model: nobody waits only when an operator ended the instance.
        messages.tell(PeriodicReviewModel.PROCESS_ID, reviewId, PeriodicReviewModel.SELF_ASSESSMENTS_CLOSED);
    }
}
