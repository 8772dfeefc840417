package vn.chidao.directive.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveIssuanceProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code DirectiveIssuance}; the issuer's office decides on extensions. */
@Component
class CamundaDirectiveIssuanceProcess implements DirectiveIssuanceProcess {

    private final ProcessStarts starts;

    CamundaDirectiveIssuanceProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void start(String directiveId, String draftingUnitId, String officeUnitId, String signingUnitId) {
        starts.request(
                DirectiveIssuanceModel.PROCESS_ID,
                directiveId,
                Map.of(
                        DirectiveIssuanceModel.DIRECTIVE_ID.name(), directiveId,
                        DirectiveIssuanceModel.DRAFTING_UNIT_ID.name(), draftingUnitId,
                        DirectiveIssuanceModel.OFFICE_UNIT_ID.name(), officeUnitId,
                        DirectiveIssuanceModel.SIGNING_UNIT_ID.name(), signingUnitId,
                        DirectiveIssuanceModel.SUPERVISOR_UNIT_ID.name(), officeUnitId));
    }
}
