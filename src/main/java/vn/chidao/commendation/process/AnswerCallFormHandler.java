package vn.chidao.commendation.process;

import org.springframework.stereotype.Component;
import vn.chidao.commendation.CallAnswer;
import vn.chidao.commendation.OccasionManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An organisation that was asked for proposals says that they are in, or that it proposes nobody. */
@Component
class AnswerCallFormHandler implements TaskFormHandler<AnswerCallForm> {

    private final OccasionManagement occasions;
    private final CommendationBriefings briefings;

    AnswerCallFormHandler(OccasionManagement occasions, CommendationBriefings briefings) {
        this.occasions = occasions;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AnswerCallForm";
    }

    @Override
    public Class<AnswerCallForm> formType() {
        return AnswerCallForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.called(task.businessKey());
    }

    @Override
    public TaskOutcome complete(TaskContext task, AnswerCallForm form) {
        occasions.answer(task.businessKey(), CallAnswer.valueOf(form.answer().name()), form.words());
        return TaskOutcome.done();
    }
}
