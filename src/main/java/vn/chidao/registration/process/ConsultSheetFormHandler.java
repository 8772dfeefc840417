package vn.chidao.registration.process;

import org.springframework.stereotype.Component;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The Front's officer holds the consultation: agrees, or returns the sheet to the organisation. */
@Component
class ConsultSheetFormHandler implements TaskFormHandler<ConsultSheetForm> {

    private final RegistrationManagement registration;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;

    ConsultSheetFormHandler(RegistrationManagement registration, RegistrationCatalog sheets, SheetBriefings briefings) {
        this.registration = registration;
        this.sheets = sheets;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConsultSheetForm";
    }

    @Override
    public Class<ConsultSheetForm> formType() {
        return ConsultSheetForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.withOverlaps(sheets.require(task.businessKey())).build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConsultSheetForm form) {
        boolean positive = form.decision() == ConsultSheetForm.Decision.AGREE;
        if (positive) {
            registration.agree(task.businessKey(), form.comment());
        } else {
            registration.returnFromConsultation(task.businessKey(), form.comment());
        }
        // A deadline moved since the start would otherwise be forgotten when the task before is asked for again.
        return TaskOutcome.with(ContentRegistrationModel.SHEET_AGREED, positive)
                .and(
                        ContentRegistrationModel.DUE_ON,
                        sheets.require(task.businessKey()).dueOn().toString());
    }
}
