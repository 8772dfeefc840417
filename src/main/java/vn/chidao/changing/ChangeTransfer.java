package vn.chidao.changing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/** Answers to changes and decisions on recalls that a body still owes when it hands over. */
@Component
class ChangeTransfer implements OpenWorkTransfer {

    private static final String RECALLING = "DirectiveRecall";
    private static final String CONFIRMING = "ForeignChange";
    private static final String ANSWERING = "ChangeReceipt";

    private final DirectiveChangeRepository changes;
    private final ChangeAnswerRepository answers;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    ChangeTransfer(
            DirectiveChangeRepository changes,
            ChangeAnswerRepository answers,
            DirectiveCatalog directives,
            TaskHandover tasks) {
        this.changes = changes;
        this.answers = answers;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        owedBy(unitId).forEach(answer -> open.ofDirective("CHANGE_ANSWER", answer.directiveId(), answer.id()));
        tasks.partsOf(RECALLING, unitId)
                .forEach(part -> open.ofDirective("DIRECTIVE_TASK", directiveOfChange(part), part.businessKey()));
        tasks.partsOf(CONFIRMING, unitId)
                .forEach(part -> open.ofDirective("DIRECTIVE_TASK", directiveOfChange(part), part.businessKey()));
        tasks.partsOf(ANSWERING, unitId)
                .forEach(part -> open.ofDirective("DIRECTIVE_TASK", directiveOfAnswer(part), part.businessKey()));
        return open.list(id -> directives.require(id).label());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        owedBy(from)
                .forEach(answer -> answer.handOver(handover.successorFor(OpenWork.directiveKey(answer.directiveId()))));
        answers.flush();
        tasks.handOver(RECALLING, from, part -> handover.successorFor(OpenWork.directiveKey(directiveOfChange(part))));
        tasks.handOver(CONFIRMING, from, part -> handover.successorFor(OpenWork.directiveKey(directiveOfChange(part))));
        tasks.handOver(ANSWERING, from, part -> handover.successorFor(OpenWork.directiveKey(directiveOfAnswer(part))));
    }

    private List<ChangeAnswer> owedBy(String unitId) {
        return answers.findByActingUnitIdAndReplyIsNullOrderById(unitId);
    }

    private String directiveOfChange(Part part) {
        return changes.findById(part.businessKey())
                .map(DirectiveChange::directiveId)
                .orElseThrow(() -> new IllegalStateException("no change " + part.businessKey()));
    }

    private String directiveOfAnswer(Part part) {
        return answers.findById(part.businessKey())
                .map(ChangeAnswer::directiveId)
                .orElseThrow(() -> new IllegalStateException("no answer " + part.businessKey()));
    }
}
