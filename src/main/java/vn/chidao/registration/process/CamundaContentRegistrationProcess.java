package vn.chidao.registration.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.registration.ContentRegistrationProcess;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per sheet; the Front's leaders decide about extensions. */
@Component
class CamundaContentRegistrationProcess implements ContentRegistrationProcess {

    private final ProcessStarts starts;

    CamundaContentRegistrationProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(SheetOpening opening) {
        starts.request(
                ContentRegistrationModel.PROCESS_ID,
                opening.sheetId(),
                Map.of(
                        ContentRegistrationModel.DIRECTIVE_ID.name(), opening.directiveId(),
                        ContentRegistrationModel.UNIT_ID.name(), opening.unitId(),
                        ContentRegistrationModel.LEAD_UNIT_ID.name(), opening.leadUnitId(),
                        ContentRegistrationModel.ACCEPTING_UNIT_ID.name(), opening.acceptingUnitId(),
                        ContentRegistrationModel.SUPERVISOR_UNIT_ID.name(), opening.leadUnitId(),
                        ContentRegistrationModel.DUE_ON.name(), opening.dueOn().toString()));
    }
}
