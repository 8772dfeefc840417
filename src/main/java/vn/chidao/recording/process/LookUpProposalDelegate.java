package vn.chidao.recording.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.recording.RecordingStatus;
import vn.chidao.recording.Recordings;
import vn.chidao.workflow.ProcessBean;

/** Looks whether an officer has decided by now, on the page or in the task: the page may be faster than the engine. */
@ProcessBean("lookUpProposalDelegate")
class LookUpProposalDelegate implements JavaDelegate {

    private final Recordings recordings;

    LookUpProposalDelegate(Recordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = execution.getProcessBusinessKey();
        RecordingStatus status = recordings.lookUp(id);
        execution.setVariable(DirectiveRecordingModel.PROPOSAL_OPEN.name(), status == RecordingStatus.PROPOSED);
        execution.setVariable(DirectiveRecordingModel.PROPOSAL_KEPT.name(), status != RecordingStatus.DISCARDED);
        execution.setVariable(
                DirectiveRecordingModel.BODIES_NAMED.name(),
                recordings.forTask(id).proposal().bodies().areNamed());
    }
}
