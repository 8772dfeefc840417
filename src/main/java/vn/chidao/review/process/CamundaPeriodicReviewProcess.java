package vn.chidao.review.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.review.PeriodicReviewProcess;
import vn.chidao.review.VoiceKind;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/**
 * Asks for one instance of the model per review, in which the concluding body decides about extensions, and for one per
 * voice.
 */
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

    @Override
    public void ask(VoiceAsked asked) {
        Map<String, Object> routing = new HashMap<>(Map.of(
                ReviewOpinionModel.DIRECTIVE_ID.name(), asked.directiveId(),
                ReviewOpinionModel.UNIT_ID.name(), asked.unitId(),
                ReviewOpinionModel.SUPERVISOR_UNIT_ID.name(), asked.supervisorUnitId()));
        if (asked.dueOn() != null) {
            routing.put(ReviewOpinionModel.DUE_ON.name(), asked.dueOn().toString());
        }
        starts.request(modelOf(asked.kind()), asked.voiceId(), routing);
    }

    @Override
    public void endVoice(String voiceId, VoiceKind kind, String reason) {
        starts.end(modelOf(kind), voiceId, reason);
    }

    @Override
    public void opinionsClosed(String reviewId) {
        messages.tell(PeriodicReviewModel.PROCESS_ID, reviewId, PeriodicReviewModel.OPINIONS_CLOSED);
    }

    @Override
    public void allConcluded(String reviewId) {
        messages.tell(PeriodicReviewModel.PROCESS_ID, reviewId, PeriodicReviewModel.ALL_CONCLUDED);
    }

    @Override
    public void conclusionRefused(String reviewId) {
        messages.tell(PeriodicReviewModel.PROCESS_ID, reviewId, PeriodicReviewModel.CONCLUSION_REFUSED);
    }

    private static String modelOf(VoiceKind kind) {
        return kind == VoiceKind.OPINION ? ReviewOpinionModel.PROCESS_ID : ReviewConsentModel.PROCESS_ID;
    }
}
