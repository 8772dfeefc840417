package vn.chidao.exemplar.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.exemplar.ModelConfirmationProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends what is asked of the body that confirms. */
@Component
class CamundaModelConfirmationProcess implements ModelConfirmationProcess {

    private final ProcessStarts starts;

    CamundaModelConfirmationProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void ask(
            String actId, String directiveId, String confirmingUnitId, String reportingUnitId, LocalDate dueOn) {
        starts.request(
                ModelConfirmationModel.PROCESS_ID,
                actId,
                Map.of(
                        ModelConfirmationModel.DIRECTIVE_ID.name(), directiveId,
                        ModelConfirmationModel.UNIT_ID.name(), confirmingUnitId,
                        ModelConfirmationModel.SUPERVISOR_UNIT_ID.name(), reportingUnitId,
                        ModelConfirmationModel.DUE_ON.name(), dueOn.toString()));
    }

    @Override
    public void end(String actId, String reason) {
        starts.end(ModelConfirmationModel.PROCESS_ID, actId, reason);
    }
}
