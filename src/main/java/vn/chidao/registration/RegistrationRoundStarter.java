package vn.chidao.registration;

import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceStarter;
import vn.chidao.obligation.OccurrenceView;

/** Opens a sheet when the planner opens an occurrence of the registration stage. */
@Component
class RegistrationRoundStarter implements OccurrenceStarter {

    private final RegistrationManagement registration;

    RegistrationRoundStarter(RegistrationManagement registration) {
        this.registration = registration;
    }

    @Override
    public ObligationStage stage() {
        return ObligationStage.REGISTRATION;
    }

    @Override
    public void start(OccurrenceView occurrence) {
        registration.openSheet(occurrence);
    }
}
