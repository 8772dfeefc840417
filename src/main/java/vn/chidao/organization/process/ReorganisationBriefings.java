package vn.chidao.organization.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationView;
import vn.chidao.organization.ReorganisationView.Change;
import vn.chidao.organization.ReorganisationView.Choice;
import vn.chidao.organization.ReorganisationView.Hand;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;

/** The plan as whoever appraises, approves or revises it must see it: each change, and each piece of open work. */
@Component
class ReorganisationBriefings {

    private final ReorganisationCatalog catalog;
    private final MessageSourceAccessor messages;

    ReorganisationBriefings(ReorganisationCatalog catalog, MessageSource messages) {
        this.catalog = catalog;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    TaskBriefing of(TaskContext task) {
        ReorganisationView plan = catalog.require(task.businessKey());
        TaskBriefing.Builder briefing = TaskBriefing.about(plan.title())
                .quote(plan.basis())
                .unit(plan.preparingUnitId())
                .fact(text("organization.plan.effective-on"), Days.written(plan.effectiveOn()))
                .fact(text("organization.plan.preparing-unit"), plan.preparingUnitName())
                .fact(text("organization.plan.deciding-unit"), plan.decidingUnitName())
                .fact(text("organization.plan.return-reason"), plan.returnReason());
        hand(briefing, "organization.plan.prepared-by", plan.preparer());
        hand(briefing, "organization.plan.appraised-by", plan.appraiser());
        return briefing.fact(
                        text("organization.plan.page"), text("organization.plan.open"), "/reorganisations/" + plan.id())
                .grid(
                        text("organization.plan.changes"),
                        List.of(
                                text("organization.plan.unit"),
                                text("organization.plan.change"),
                                text("organization.plan.successors")),
                        plan.changes().stream().map(this::row).toList())
                .grid(
                        text("organization.plan.open-work"),
                        List.of(
                                text("organization.plan.unit"),
                                text("organization.plan.work"),
                                text("organization.plan.count"),
                                text("organization.plan.successor")),
                        plan.changes().stream()
                                .flatMap(change -> change.work().stream().map(work -> row(change, work)))
                                .toList())
                .build();
    }

    private void hand(TaskBriefing.Builder briefing, String key, @Nullable Hand hand) {
        if (hand != null) {
            briefing.fact(text(key), hand.label());
        }
    }

    private List<String> row(Change change) {
        String target = switch (change.kind()) {
            case RENAME -> String.valueOf(change.name());
            case MOVE -> change.parentName() == null ? text("organization.plan.no-parent") : change.parentName();
            default ->
                change.successors().stream().map(ReorganisationView.Unit::name).collect(Collectors.joining("; "));
        };
        return List.of(change.unitName(), text("ChangeKind." + change.kind().name()), target);
    }

    private List<String> row(Change change, Choice work) {
        return List.of(
                change.unitName(),
                text("OpenWork." + work.kind()) + ": " + work.label(),
                String.valueOf(work.count()),
                work.successorName() == null ? text("organization.plan.not-named") : work.successorName());
    }

    private String text(String key) {
        return messages.getMessage(key);
    }
}
