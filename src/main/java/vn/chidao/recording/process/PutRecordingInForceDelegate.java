package vn.chidao.recording.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.recording.Recordings;
import vn.chidao.workflow.ProcessBean;

/** Puts the confirmed obligations in force, and sees whether the following-up body has to decide on rhythms. */
@ProcessBean("putRecordingInForceDelegate")
class PutRecordingInForceDelegate implements JavaDelegate {

    private final Recordings recordings;
    private final ObligationCatalog obligations;

    PutRecordingInForceDelegate(Recordings recordings, ObligationCatalog obligations) {
        this.recordings = recordings;
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = execution.getProcessBusinessKey();
        recordings.putInForce(id);
        execution.setVariable(
                DirectiveRecordingModel.FOLLOW_UP_UNIT_ID.name(),
                recordings.forTask(id).proposal().bodies().followUpUnitId());
        execution.setVariable(
                DirectiveRecordingModel.RHYTHMS_OPEN.name(),
                !obligations.gaps(id).isEmpty());
    }
}
