package vn.chidao.directive.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveIssuanceProcess;
import vn.chidao.directive.ReviseDraft;
import vn.chidao.directive.SigningTurn;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Starts {@code DirectiveIssuance} and, for each signer, {@code DirectiveSignature}; the issuer's office decides on extensions. */
@Component
class CamundaDirectiveIssuanceProcess implements DirectiveIssuanceProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;
    private final WorkList workList;
    private final TaskSubmission submission;

    CamundaDirectiveIssuanceProcess(
            ProcessStarts starts, ProcessMessages messages, WorkList workList, TaskSubmission submission) {
        this.starts = starts;
        this.messages = messages;
        this.workList = workList;
        this.submission = submission;
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
    public void resubmit(String account, ReviseDraft revised) {
        String task = workList.openOf(DirectiveIssuanceModel.PROCESS_ID, List.of(revised.directiveId())).stream()
                .filter(item -> item.elementId().equals(DirectiveIssuanceModel.USER_TASK_REVISE_DRAFT))
                .map(WorkItem::taskId)
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.of("directive.rule.revising-not-open"));
        Map<String, Object> values = new HashMap<>();
        values.put("action", ReviseDraftForm.Action.RESUBMIT.name());
        values.put("subject", revised.subject());
        values.put("body", revised.text());
        if (revised.note() != null) {
            values.put("note", revised.note());
        }
        submission.submit(account, task, values);
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
