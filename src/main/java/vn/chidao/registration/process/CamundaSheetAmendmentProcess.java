package vn.chidao.registration.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.registration.SheetAmendmentProcess;
import vn.chidao.workflow.ProcessStarts;

/** Asks for one instance of the model per change. */
@Component
class CamundaSheetAmendmentProcess implements SheetAmendmentProcess {

    private final ProcessStarts starts;

    CamundaSheetAmendmentProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(AmendmentOpening opening) {
        starts.request(
                SheetAmendmentModel.PROCESS_ID,
                opening.amendmentId(),
                Map.of(
                        SheetAmendmentModel.DIRECTIVE_ID.name(), opening.directiveId(),
                        SheetAmendmentModel.UNIT_ID.name(), opening.unitId(),
                        SheetAmendmentModel.LEAD_UNIT_ID.name(), opening.leadUnitId(),
                        SheetAmendmentModel.SUPERVISOR_UNIT_ID.name(), opening.leadUnitId()));
    }

    @Override
    public void end(String amendmentId, String reason) {
        starts.end(SheetAmendmentModel.PROCESS_ID, amendmentId, reason);
    }
}
