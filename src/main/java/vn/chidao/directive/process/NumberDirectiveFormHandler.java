package vn.chidao.directive.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.NumberDirective;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.NumberSeries;
import vn.chidao.shared.BusinessClock;
import vn.chidao.signing.DigitalSigning;
import vn.chidao.signing.KeyOwner;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The clerk gives the signed directive its date, the series its number, and the seal is set on the scan. */
@Component
class NumberDirectiveFormHandler implements TaskFormHandler<NumberDirectiveForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final NumberSeries numbers;
    private final DigitalSigning signing;
    private final BusinessClock clock;
    private final DirectiveBriefings briefings;
    private final Words words;

    NumberDirectiveFormHandler(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            NumberSeries numbers,
            DigitalSigning signing,
            BusinessClock clock,
            DirectiveBriefings briefings,
            Words words) {
        this.directives = directives;
        this.catalog = catalog;
        this.numbers = numbers;
        this.signing = signing;
        this.clock = clock;
        this.briefings = briefings;
        this.words = words;
    }

    @Override
    public String formId() {
        return "NumberDirectiveForm";
    }

    @Override
    public Class<NumberDirectiveForm> formType() {
        return NumberDirectiveForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        DirectiveView directive = catalog.require(task.businessKey());
        TaskBriefing.Builder briefing = briefings.draft(directive);
        if (directive.issuerUnitId() != null && directive.number() == null) {
            int next = numbers.peekNext(directive.issuerUnitId(), directive.type(), clock.today());
            briefing.fact(
                    words.of("directive.task.next-number"), new DocumentNumber(next, directive.notation()).toString());
        }
        if (directive.issuerUnitId() != null) {
            briefing.fact(
                    words.of("directive.task.scan"),
                    words.of(
                            signing.hasKey(KeyOwner.unit(directive.issuerUnitId()))
                                    ? "directive.task.scan-sealed"
                                    : "directive.task.scan-not-sealed"));
        }
        catalog.signature(directive.id())
                .ifPresent(signature ->
                        briefing.fact(words.of("directive.task.signed-on"), words.day(signature.signedOn())));
        return briefing.build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        String place = catalog.require(task.businessKey()).place();
        return Map.of("issuedOn", clock.today().toString(), "place", place == null ? "" : place);
    }

    @Override
    public TaskOutcome complete(TaskContext task, NumberDirectiveForm form) {
        directives.number(new NumberDirective(task.businessKey(), form.issuedOn(), form.place(), form.signedCopy()));
        return TaskOutcome.done();
    }
}
