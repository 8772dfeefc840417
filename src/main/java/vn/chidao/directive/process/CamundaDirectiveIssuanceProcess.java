package vn.chidao.directive.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveIssuanceProcess;
import vn.chidao.directive.SigningTurn;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code DirectiveIssuance} and, for each signer, {@code DirectiveSignature}; the issuer's office decides on extensions. */
@Component
class CamundaDirectiveIssuanceProcess implements DirectiveIssuanceProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;

    CamundaDirectiveIssuanceProcess(ProcessStarts starts, ProcessMessages messages) {
        this.starts = starts;
        this.messages = messages;
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

    @Override
    public void startSigning(SigningTurn turn, String officeUnitId) {
        starts.request(
                DirectiveSignatureModel.PROCESS_ID,
                turn.id(),
                Map.of(
                        DirectiveSignatureModel.DIRECTIVE_ID.name(), turn.directiveId(),
                        DirectiveSignatureModel.SIGNING_UNIT_ID.name(), turn.unitId(),
                        DirectiveSignatureModel.SUPERVISOR_UNIT_ID.name(), officeUnitId));
    }

    @Override
    public void endSigning(SigningTurn turn, String reason) {
        starts.end(DirectiveSignatureModel.PROCESS_ID, turn.id(), reason);
    }

    @Override
    public void allHaveSigned(String directiveId) {
        messages.tell(DirectiveIssuanceModel.PROCESS_ID, directiveId, DirectiveIssuanceModel.DIRECTIVE_SIGNED);
    }

    @Override
    public void signatureRefused(String directiveId) {
        messages.tell(DirectiveIssuanceModel.PROCESS_ID, directiveId, DirectiveIssuanceModel.SIGNING_REFUSED);
    }
}
