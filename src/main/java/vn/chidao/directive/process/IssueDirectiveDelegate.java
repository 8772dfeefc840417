package vn.chidao.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.workflow.ProcessBean;

/** Puts the numbered directive in force and dispatches it. */
@ProcessBean("issueDirectiveDelegate")
class IssueDirectiveDelegate implements JavaDelegate {

    private final DirectiveManagement directives;

    IssueDirectiveDelegate(DirectiveManagement directives) {
        this.directives = directives;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directives.issue(execution.getProcessBusinessKey());
    }
}
