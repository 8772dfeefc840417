package vn.chidao.changing.process;

import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeAnswers;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeReply;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** A receiver's clerk confirms that a change has been carried out, or says why not. */
@Component
class AnswerChangeFormHandler implements TaskFormHandler<AnswerChangeForm> {

    private final ChangeAnswers changes;
    private final ChangeCatalog catalog;
    private final ChangeBriefings briefings;

    AnswerChangeFormHandler(ChangeAnswers changes, ChangeCatalog catalog, ChangeBriefings briefings) {
        this.changes = changes;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "AnswerChangeForm";
    }

    @Override
    public Class<AnswerChangeForm> formType() {
        return AnswerChangeForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.question(catalog.requireAnswer(task.businessKey()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, AnswerChangeForm form) {
        ChangeReply reply =
                form.decision() == AnswerChangeForm.Decision.ACCEPT ? ChangeReply.ACCEPTED : ChangeReply.REFUSED;
        changes.answer(task.businessKey(), reply, form.reason());
        return TaskOutcome.done();
    }
}
