package vn.chidao.recording.process;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** An officer stands for what was read from a draft that has been issued meanwhile, or says that it lays nothing on anybody. */
@Component
class ConfirmDutiesFormHandler implements TaskFormHandler<ConfirmDutiesForm> {

    private final Recordings recordings;
    private final RecordingBriefings briefings;
    private final DirectiveCatalog directives;

    ConfirmDutiesFormHandler(Recordings recordings, RecordingBriefings briefings, DirectiveCatalog directives) {
        this.recordings = recordings;
        this.briefings = briefings;
        this.directives = directives;
    }

    @Override
    public String formId() {
        return "ConfirmDutiesForm";
    }

    @Override
    public Class<ConfirmDutiesForm> formType() {
        return ConfirmDutiesForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        RecordingView recording = recordings.forTask(task.businessKey());
        return briefings
                .ofIssued(recording, directives.require(Objects.requireNonNull(recording.directiveId())))
                .build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmDutiesForm form) {
        recordings.decideInTask(
                task.businessKey(), form.decision() == ConfirmDutiesForm.Decision.CONFIRM, form.reason());
        return TaskOutcome.done();
    }
}
