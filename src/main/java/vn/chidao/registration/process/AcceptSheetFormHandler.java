package vn.chidao.registration.process;

import org.springframework.stereotype.Component;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The Front's standing body accepts what was agreed, or sends it back to the consultation. */
@Component
class AcceptSheetFormHandler implements TaskFormHandler<AcceptSheetForm> {

    private final RegistrationManagement registration;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;

    AcceptSheetFormHandler(RegistrationManagement registration, RegistrationCatalog sheets, SheetBriefings briefings) {
        this.registration = registration;
        this.sheets = sheets;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AcceptSheetForm";
    }

    @Override
    public Class<AcceptSheetForm> formType() {
        return AcceptSheetForm.class;
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
    public TaskOutcome complete(TaskContext task, AcceptSheetForm form) {
        boolean positive = form.decision() == AcceptSheetForm.Decision.ACCEPT;
        if (positive) {
            registration.accept(task.businessKey(), form.comment());
        } else {
            registration.returnToConsultation(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(ContentRegistrationModel.SHEET_ACCEPTED, positive);
    }
}
