package vn.chidao.registration.process;

import org.springframework.stereotype.Component;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The organisation's leader stands by a change of the accepted sheet, or does not. */
@Component
class ApproveAmendmentFormHandler implements TaskFormHandler<ApproveAmendmentForm> {

    private final AmendmentManagement amendments;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;

    ApproveAmendmentFormHandler(AmendmentManagement amendments, RegistrationCatalog sheets, SheetBriefings briefings) {
        this.amendments = amendments;
        this.sheets = sheets;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ApproveAmendmentForm";
    }

    @Override
    public Class<ApproveAmendmentForm> formType() {
        return ApproveAmendmentForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.amendment(sheets.requireAmendment(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveAmendmentForm form) {
        boolean positive = form.decision() == ApproveAmendmentForm.Decision.APPROVE;
        if (positive) {
            amendments.approve(task.businessKey(), form.comment());
        } else {
            amendments.refuse(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(SheetAmendmentModel.AMENDMENT_APPROVED, positive);
    }
}
