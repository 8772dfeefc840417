package vn.chidao.recording.process;

import org.springframework.stereotype.Component;
import vn.chidao.recording.Recordings;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An officer stands for the proposal as it is on its page, or puts the text aside. */
@Component
class ConfirmProposalFormHandler implements TaskFormHandler<ConfirmProposalForm> {

    private final Recordings recordings;
    private final RecordingBriefings briefings;

    ConfirmProposalFormHandler(Recordings recordings, RecordingBriefings briefings) {
        this.recordings = recordings;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConfirmProposalForm";
    }

    @Override
    public Class<ConfirmProposalForm> formType() {
        return ConfirmProposalForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.about(recordings.forTask(task.businessKey())).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmProposalForm form) {
        recordings.decideInTask(
                task.businessKey(), form.decision() == ConfirmProposalForm.Decision.CONFIRM, form.reason());
        return TaskOutcome.done();
    }
}
