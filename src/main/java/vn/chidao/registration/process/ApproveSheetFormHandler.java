package vn.chidao.registration.process;

import org.springframework.stereotype.Component;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The organisation's leader stands by the sheet or wants other lines. */
@Component
class ApproveSheetFormHandler implements TaskFormHandler<ApproveSheetForm> {

    private final RegistrationManagement registration;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;

    ApproveSheetFormHandler(RegistrationManagement registration, RegistrationCatalog sheets, SheetBriefings briefings) {
        this.registration = registration;
        this.sheets = sheets;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ApproveSheetForm";
    }

    @Override
    public Class<ApproveSheetForm> formType() {
        return ApproveSheetForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.withLines(sheets.require(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ApproveSheetForm form) {
        boolean positive = form.decision() == ApproveSheetForm.Decision.APPROVE;
        if (positive) {
            registration.approve(task.businessKey(), form.comment());
        } else {
            registration.refuse(task.businessKey(), form.comment());
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(ContentRegistrationModel.SHEET_APPROVED, positive)
                .and(
                        ContentRegistrationModel.DUE_ON,
                        sheets.require(task.businessKey()).dueOn().toString());
    }
}
