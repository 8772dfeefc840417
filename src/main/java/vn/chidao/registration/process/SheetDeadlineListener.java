package vn.chidao.registration.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.registration.ProposalManagement;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.workflow.DeadlineMoved;

/** Keeps the dates of sheets and of answers in step with an extension granted on the task. */
@Component
class SheetDeadlineListener {

    private final RegistrationManagement registration;
    private final ProposalManagement proposals;

    SheetDeadlineListener(RegistrationManagement registration, ProposalManagement proposals) {
        this.registration = registration;
        this.proposals = proposals;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (ContentRegistrationModel.PROCESS_ID.equals(moved.processId())) {
            registration.moveDeadline(moved.businessKey(), moved.from(), moved.to());
        } else if (ProposalAnswerModel.PROCESS_ID.equals(moved.processId())) {
            proposals.moveDeadline(moved.businessKey(), moved.to());
        }
    }
}
