package vn.chidao.directive.process;

import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The clerk sets the organisation's electronic seal on the signed file and enters it in the book. */
@Component
class SealDirectiveFormHandler implements TaskFormHandler<SealDirectiveForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;

    SealDirectiveFormHandler(DirectiveManagement directives, DirectiveCatalog catalog, DirectiveBriefings briefings) {
        this.directives = directives;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "SealDirectiveForm";
    }

    @Override
    public Class<SealDirectiveForm> formType() {
        return SealDirectiveForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        DirectiveView directive = catalog.require(task.businessKey());
        TaskBriefing.Builder briefing = briefings.draft(directive);
        briefings.signatures(briefing, directive.id());
        briefings.signedCopy(briefing, directive.id());
        return briefing.build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, SealDirectiveForm form) {
        directives.seal(task.businessKey(), form.note());
        return TaskOutcome.done();
    }
}
