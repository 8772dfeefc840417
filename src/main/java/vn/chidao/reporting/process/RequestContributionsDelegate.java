package vn.chidao.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.workflow.ProcessBean;

/** Asks the directive's addressees to contribute to the consolidated report. */
@ProcessBean("requestContributionsDelegate")
class RequestContributionsDelegate implements JavaDelegate {

    private final ReportingManagement reporting;

    RequestContributionsDelegate(ReportingManagement reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.requestContributionsTo(execution.getProcessBusinessKey());
    }
}
