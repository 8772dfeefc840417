package vn.chidao.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.review.ReviewManagement;
import vn.chidao.workflow.ProcessBean;

/** Asks the directive's addressees to assess themselves. */
@ProcessBean("requestSelfAssessmentsDelegate")
class RequestSelfAssessmentsDelegate implements JavaDelegate {

    private final ReviewManagement reviews;

    RequestSelfAssessmentsDelegate(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.requestSelfAssessments(execution.getProcessBusinessKey());
    }
}
