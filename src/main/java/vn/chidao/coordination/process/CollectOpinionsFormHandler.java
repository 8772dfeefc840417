package vn.chidao.coordination.process;

import org.springframework.stereotype.Component;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.ProgrammeRound;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The lead settles the consultation: asks the parties to sign, or words the programme anew. */
@Component
class CollectOpinionsFormHandler implements TaskFormHandler<CollectOpinionsForm> {

    private final CoordinationManagement coordination;
    private final ProgrammeBriefings briefings;

    CollectOpinionsFormHandler(CoordinationManagement coordination, ProgrammeBriefings briefings) {
        this.coordination = coordination;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "CollectOpinionsForm";
    }

    @Override
    public Class<CollectOpinionsForm> formType() {
        return CollectOpinionsForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.collecting(programmeId(task));
    }

    @Override
    public TaskOutcome complete(TaskContext task, CollectOpinionsForm form) {
        boolean settled = form.decision() == CollectOpinionsForm.Decision.ASK_CONSENT;
        if (settled) {
            coordination.askForConsent(programmeId(task));
        }
        return TaskOutcome.with(JointProgrammeModel.SETTLED, settled);
    }

    private static String programmeId(TaskContext task) {
        return ProgrammeRound.parse(task.businessKey()).programmeId();
    }
}
