package vn.chidao.obligation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationTasks;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.ReportResult;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TaskProgress;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;

/**
 * What every task of the stage shows first: who, with whom, until when, measured by what, and the last word on it. The
 * sentence of the directive stands above all of it.
 */
@Component
class ObligationBriefing {

    private final Occurrences occurrences;
    private final ObligationCatalog catalog;
    private final ObligationTasks tasks;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final QuantityPrinter printer;
    private final MessageSourceAccessor messages;

    ObligationBriefing(
            Occurrences occurrences,
            ObligationCatalog catalog,
            ObligationTasks tasks,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            AttachmentStore files,
            QuantityPrinter printer,
            MessageSource messages) {
        this.occurrences = occurrences;
        this.catalog = catalog;
        this.tasks = tasks;
        this.directives = directives;
        this.organizations = organizations;
        this.files = files;
        this.printer = printer;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** The part all four tasks share. */
    TaskBriefing.Builder of(TaskContext task) {
        OccurrenceView occurrence = occurrences.require(task.businessKey());
        ObligationView obligation = catalog.require(occurrence.obligationId());
        TaskProgress progress = occurrences.progress(occurrence.id());
        return TaskBriefing.about(tasks.subjectOf(occurrence))
                .directive(
                        occurrence.directiveId(),
                        text(
                                "label",
                                directives.require(occurrence.directiveId()).label(),
                                obligation.topClause()))
                .quote(obligation.quote())
                .unit(occurrence.actingUnitId())
                .fact(text("who"), SuccessionName.of(organizations, occurrence.unitId(), occurrence.actingUnitId()))
                .fact(text("what"), obligation.action())
                .fact(text("partners"), obligation.partners())
                .fact(text("period"), occurrence.periodLabel())
                .fact(text("due"), dueWithHistory(occurrence, progress))
                .fact(text("evidence"), obligation.evidence())
                .fact(text("targets"), labelsOf(obligation.targets()))
                .fact(text("result-to"), nameOrNull(obligation.resultToUnit()))
                .fact(progress.noteKind() == null ? "" : text("note." + progress.noteKind()), progress.note());
    }

    /** The plan the organisation made when it took the work on. */
    TaskBriefing.Builder withPlan(TaskBriefing.Builder briefing, TaskContext task) {
        return briefing.text(
                text("plan"), occurrences.progress(task.businessKey()).plan());
    }

    /** The reported result with its figures and evidence. */
    TaskBriefing.Builder withResult(TaskBriefing.Builder briefing, TaskContext task) {
        TaskProgress progress = occurrences.progress(task.businessKey());
        List<Target> targets = tasks.targetsOf(task.businessKey());
        if (progress.doneOn() != null) {
            briefing.fact(text("done-on"), show(progress.doneOn()));
        }
        if (progress.evidenceFileId() != null) {
            files.find(progress.evidenceFileId())
                    .ifPresent(file -> briefing.fact(text("evidence-file"), file.fileName(), "/files/" + file.id()));
        }
        return briefing.text(text("result"), progress.result())
                .grid(
                        text("figures"),
                        List.of(
                                text("figures.content"),
                                text("figures.indicator"),
                                text("figures.value"),
                                text("figures.unit"),
                                text("figures.target"),
                                text("figures.counted-at")),
                        progress.figures().stream()
                                .map(figure -> row(figure, targets))
                                .toList());
    }

    private List<String> row(ReportResult.Figure figure, List<Target> targets) {
        return List.of(
                messages.getMessage("ContentArea." + figure.content().name()),
                figure.counted().name(),
                printer.printAmount(figure.counted()),
                figure.counted().unit(),
                figure.tie() == null ? "" : TargetChoices.label(figure.tie(), targets),
                figure.countedAt() == null
                        ? ""
                        : organizations.nameOf(figure.countedAt().unitId()));
    }

    private static @Nullable String labelsOf(List<Target> targets) {
        return targets.isEmpty() ? null : targets.stream().map(Target::label).collect(Collectors.joining("; "));
    }

    private String dueWithHistory(OccurrenceView occurrence, TaskProgress progress) {
        return occurrence.dueOn().equals(progress.originalDueOn())
                ? show(occurrence.dueOn())
                : text("due-moved", show(occurrence.dueOn()), show(progress.originalDueOn()));
    }

    private @Nullable String nameOrNull(@Nullable String unitId) {
        return unitId == null ? null : organizations.nameOf(unitId);
    }

    private String text(String key, Object... args) {
        return messages.getMessage("obligation.briefing." + key, args);
    }

    private static String show(LocalDate day) {
        return Days.written(day);
    }

    /** A text the form leaves open, required by the decision that was taken. */
    static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw BusinessRuleViolation.at(field, "obligation.rule.reason-required");
        }
        return text.strip();
    }
}
