package vn.chidao.exemplar.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.exemplar.ModelActKind;
import vn.chidao.exemplar.ModelCatalog;
import vn.chidao.exemplar.ModelManagement;
import vn.chidao.exemplar.ModelView;
import vn.chidao.exemplar.ModelView.ActView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The body that leads confirms what was reported of a model, or returns it. */
@Component
class ConfirmModelFormHandler implements TaskFormHandler<ConfirmModelForm> {

    private final ModelManagement management;
    private final ModelCatalog catalog;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final MessageSourceAccessor messages;

    ConfirmModelFormHandler(
            ModelManagement management,
            ModelCatalog catalog,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            MessageSource messages) {
        this.management = management;
        this.catalog = catalog;
        this.directives = directives;
        this.obligations = obligations;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    @Override
    public String formId() {
        return "ConfirmModelForm";
    }

    @Override
    public Class<ConfirmModelForm> formType() {
        return ConfirmModelForm.class;
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        String actId = task.businessKey();
        ModelView model = catalog.requireOfAct(actId);
        ActView act = model.act(actId).orElseThrow(() -> new NotFound("model-act", actId));
        ObligationView obligation = obligations.require(model.obligationId());
        String directive = directives.require(model.directiveId()).label();
        TaskBriefing.Builder briefing = TaskBriefing.about(
                        messages.getMessage("exemplar.task.subject", new Object[] {kind(act), model.name()}))
                .directive(
                        model.directiveId(),
                        messages.getMessage("exemplar.task.basis", new Object[] {directive, obligation.topClause()}))
                .quote(obligation.quote())
                .unit(act.confirmingUnitId())
                .fact(text("model"), model.name(), "/models/" + model.id())
                .fact(text("unit"), model.unitName())
                .fact(text("content"), messages.getMessage("ContentArea." + model.content()))
                .fact(text("reported"), kind(act))
                .fact(
                        text("neverBuilt"),
                        act.kind() == ModelActKind.NOT_MET
                                ? messages.getMessage("exemplar.never-built." + act.neverBuilt())
                                : null)
                .fact(text("amount"), String.valueOf(act.amount()))
                .fact(text("planned"), String.valueOf(model.planned()))
                .fact(text("day"), Days.written(act.onDay()))
                .fact(text("place"), act.place())
                .fact(text("people"), act.people() == null ? null : String.valueOf(act.people()))
                .fact(text("households"), act.households() == null ? null : String.valueOf(act.households()))
                .fact(text("decisionNumber"), act.decisionNumber())
                .fact(text("decidedBy"), act.decidedBy())
                .fact(text("reporter"), act.unitName());
        List<RecordedWork> byHand = catalog.recordedByHand(model, act);
        if (!byHand.isEmpty()) {
            briefing.fact(
                    text("byHand"),
                    byHand.stream()
                            .map(work -> Days.written(work.on()) + " – " + work.title())
                            .collect(Collectors.joining("; ")),
                    "/obligations/" + model.obligationId() + "/records");
        }
        if (act.fileId() != null) {
            briefing.fact(text("file"), act.fileName(), "/files/" + act.fileId());
        }
        return briefing.text(text("words"), act.words()).build();
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmModelForm form) {
        boolean confirmed = form.decision() == ConfirmModelForm.Decision.CONFIRM;
        if (confirmed) {
            management.confirm(task.businessKey(), form.comment());
        } else {
            management.giveBack(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(ModelConfirmationModel.MODEL_CONFIRMED, confirmed);
    }

    private String kind(ActView act) {
        return messages.getMessage("ModelActKind." + act.kind());
    }

    private String text(String field) {
        return messages.getMessage("exemplar.field." + field);
    }
}
