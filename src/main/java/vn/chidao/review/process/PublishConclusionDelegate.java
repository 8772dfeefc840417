package vn.chidao.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.chidao.review.ReviewManagement;
import vn.chidao.workflow.ProcessBean;

/** Lets the conclusion take effect. */
@ProcessBean("publishConclusionDelegate")
class PublishConclusionDelegate implements JavaDelegate {

    private final ReviewManagement reviews;

    PublishConclusionDelegate(ReviewManagement reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.publishConclusion(execution.getProcessBusinessKey());
    }
}
