package vn.chidao.registration.process;

import org.springframework.stereotype.Component;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever leads the consultation consents to a change of an accepted sheet, or does not. */
@Component
class ConsentAmendmentFormHandler implements TaskFormHandler<ConsentAmendmentForm> {

    private final AmendmentManagement amendments;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;

    ConsentAmendmentFormHandler(AmendmentManagement amendments, RegistrationCatalog sheets, SheetBriefings briefings) {
        this.amendments = amendments;
        this.sheets = sheets;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConsentAmendmentForm";
    }

    @Override
    public Class<ConsentAmendmentForm> formType() {
        return ConsentAmendmentForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings
                .amendmentWithOverlaps(sheets.requireAmendment(task.businessKey()))
                .build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConsentAmendmentForm form) {
        boolean positive = form.decision() == ConsentAmendmentForm.Decision.CONSENT;
        if (positive) {
            amendments.consent(task.businessKey(), form.comment());
        } else {
            amendments.decline(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(SheetAmendmentModel.AMENDMENT_CONSENTED, positive);
    }
}
