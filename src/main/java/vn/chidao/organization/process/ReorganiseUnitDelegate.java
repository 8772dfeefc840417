package vn.chidao.organization.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.organization.ReorganisationExecution;
import vn.chidao.organization.ReorganisationExecution.Progress;
import vn.chidao.workflow.ProcessBean;

/** Carries out the next change of a reorganisation. */
@ProcessBean("reorganiseUnitDelegate")
class ReorganiseUnitDelegate implements JavaDelegate {

    private final ReorganisationExecution execution;

    ReorganiseUnitDelegate(ReorganisationExecution execution) {
        this.execution = execution;
    }

    @Override
    public void execute(DelegateExecution instance) {
        Progress progress = execution.carryOutNext(instance.getProcessBusinessKey());
        instance.setVariable(ReorganisationModel.SUCCESSORS_MISSING.name(), progress == Progress.SUCCESSORS_MISSING);
        instance.setVariable(ReorganisationModel.UNITS_LEFT.name(), progress == Progress.CHANGES_LEFT);
    }
}
