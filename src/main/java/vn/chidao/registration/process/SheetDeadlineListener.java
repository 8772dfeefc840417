package vn.chidao.registration.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.workflow.DeadlineMoved;

/** Keeps a sheet's own date in step with an extension granted on its task. */
@Component
class SheetDeadlineListener {

    private final RegistrationManagement registration;

    SheetDeadlineListener(RegistrationManagement registration) {
        this.registration = registration;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (ContentRegistrationModel.PROCESS_ID.equals(moved.processId())) {
            registration.moveDeadline(moved.businessKey(), moved.from(), moved.to());
        }
    }
}
