package vn.chidao.registration.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.AnnexCatalog;
import vn.chidao.registration.AnnexManagement;
import vn.chidao.registration.AnnexView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The Front's standing body accepts the annex of a year, or returns it to whoever leads the consultation. */
@Component
class AcceptAnnexFormHandler implements TaskFormHandler<AcceptAnnexForm> {

    private final AnnexManagement management;
    private final AnnexCatalog annexes;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final Words words;

    AcceptAnnexFormHandler(
            AnnexManagement management,
            AnnexCatalog annexes,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            Words words) {
        this.management = management;
        this.annexes = annexes;
        this.directives = directives;
        this.organization = organization;
        this.words = words;
    }

    @Override
    public String formId() {
        return "AcceptAnnexForm";
    }

    @Override
    public Class<AcceptAnnexForm> formType() {
        return AcceptAnnexForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        AnnexView annex = annexes.require(task.businessKey());
        String directive = directives.require(annex.directiveId()).label();
        return TaskBriefing.about(words.of("registration.annex.title", annex.number(), annex.year(), directive))
                .directive(annex.directiveId(), directive)
                .unit(annex.acceptingUnitId())
                .fact(
                        words.of("registration.annex.name"),
                        words.of("registration.annex.read"),
                        "/registration-sheets/annexes/" + annex.id())
                .fact(words.of("registration.task.lead"), organization.nameOf(annex.leadUnitId()))
                .fact(
                        words.of("registration.annex.missing"),
                        annex.missing().isEmpty()
                                ? words.of("registration.annex.nobody-missing")
                                : words.of(
                                        "registration.annex.count",
                                        annex.missing().size()))
                .text(words.of("registration.annex.missing-reason"), annex.missingReason())
                .text(words.of("registration.annex.note"), annex.note())
                .grid(
                        words.of("registration.annex.sheets"),
                        List.of(words.of("registration.task.unit"), words.of("registration.annex.version")),
                        annex.sheets().stream()
                                .map(sheet -> List.of(
                                        sheet.unitName(),
                                        words.of("registration.sheet.version", sheet.versionNumber())))
                                .toList())
                .grid(
                        words.of("registration.annex.missing"),
                        List.of(words.of("registration.task.unit"), words.of("registration.sheet.status")),
                        annex.missing().stream()
                                .map(each -> List.of(each.unitName(), words.nameOf(each.status())))
                                .toList())
                .build();
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, AcceptAnnexForm form) {
        boolean accepted = form.decision() == AcceptAnnexForm.Decision.ACCEPT;
        if (accepted) {
            management.accept(task.businessKey(), form.comment());
        } else {
            management.giveBack(task.businessKey(), form.comment());
        }
        return TaskOutcome.with(AnnexAcceptanceModel.ANNEX_ACCEPTED, accepted);
    }
}
