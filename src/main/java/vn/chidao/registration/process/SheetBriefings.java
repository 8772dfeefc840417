package vn.chidao.registration.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.Overlap;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetDecision;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetTargets;
import vn.chidao.registration.SheetView;
import vn.chidao.registration.TargetBeside;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;
import vn.chidao.workflow.TaskFormHandler.Filling;

/** Puts together what the four tasks on a sheet have to show. */
@Component
class SheetBriefings {

    private final RegistrationCatalog sheets;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organization;
    private final SheetTargets targets;
    private final QuantityPrinter printer;
    private final MessageSourceAccessor messages;

    SheetBriefings(
            RegistrationCatalog sheets,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            OrganizationDirectory organization,
            SheetTargets targets,
            QuantityPrinter printer,
            MessageSource messages) {
        this.sheets = sheets;
        this.directives = directives;
        this.obligations = obligations;
        this.organization = organization;
        this.targets = targets;
        this.printer = printer;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** What every task on this sheet shows: the sentence it rests on, whose sheet it is, why it came back. */
    TaskBriefing.Builder about(SheetView sheet) {
        ObligationView obligation = obligations.require(sheet.obligationId());
        TaskBriefing.Builder briefing = TaskBriefing.about(
                        text("registration.task.subject", sheet.periodLabel(), sheet.unitName()))
                .directive(
                        sheet.directiveId(),
                        text(
                                "registration.task.basis",
                                directives.require(sheet.directiveId()).label(),
                                obligation.topClause()))
                .quote(obligation.quote())
                .unit(sheet.actingUnitId())
                .fact(text("registration.task.unit"), sheet.unitName())
                .fact(text("registration.task.period"), sheet.periodLabel())
                .fact(text("registration.task.lead"), organization.nameOf(sheet.leadUnitId()))
                .fact(text("registration.task.accepting"), organization.nameOf(sheet.acceptingUnitId()));
        lastReturn(sheet, briefing);
        return briefing;
    }

    /** Adds the lines as they were last submitted. */
    TaskBriefing.Builder withLines(SheetView sheet) {
        TaskBriefing.Builder briefing =
                grid(about(sheet), text("registration.task.lines", sheet.versionNumber()), sheet.lines());
        targets(sheet, sheet.lines()).forEach(grid -> briefing.grid(grid.title(), grid.heads(), grid.rows()));
        return briefing.text(text("registration.task.note"), sheet.note());
    }

    /** The numbers the directive sets, and how far these lines go toward them. */
    List<Grid> targets(SheetView sheet, List<SheetLine> lines) {
        List<List<String>> rows =
                targets.beside(sheet, lines).stream().map(this::targetRow).toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Grid(
                        text("registration.targets"),
                        List.of(
                                text("registration.targets.target"),
                                text("registration.targets.needed"),
                                text("registration.targets.registered"),
                                text("registration.targets.gap")),
                        rows));
    }

    private List<String> targetRow(TargetBeside beside) {
        Target target = beside.target();
        String place = beside.placeId() == null ? "" : " – " + organization.nameOf(beside.placeId());
        return List.of(
                target.label() + place,
                needed(target),
                printer.print(Quantity.exact(beside.registered(), String.valueOf(target.unit())))
                        + (beside.together() ? " " + text("registration.targets.together") : ""),
                beside.state() == TargetBeside.State.REACHED
                        ? text("TargetState.REACHED")
                        : text("obligation.target.gap." + beside.state(), beside.gap(), target.unit()));
    }

    private String needed(Target target) {
        String number = text("obligation.target.needed." + target.op(), target.value(), target.max(), target.unit(), 0);
        return target.per() == null ? number : number + " " + text("Per." + target.per());
    }

    Filling copyOfYearBefore() {
        return new Filling("year-before", text("registration.fill.year-before"), null, null, null);
    }

    private TaskBriefing.Builder grid(TaskBriefing.Builder briefing, String title, List<SheetLine> lines) {
        List<Column> columns = Stream.of(
                        new Column("content", this::content),
                        new Column("kind", this::kind),
                        new Column("title", SheetLine::title),
                        new Column("settlement", this::settlement),
                        new Column("quantity", line -> printer.print(line.quantity())),
                        new Column("days", this::days),
                        new Column("partner", line -> Objects.requireNonNullElse(line.partner(), "")),
                        new Column("means", line -> Objects.requireNonNullElse(line.means(), "")))
                .filter(column -> lines.stream()
                        .anyMatch(line -> !column.cell().apply(line).isEmpty()))
                .toList();
        return briefing.grid(
                title,
                columns.stream()
                        .map(column -> text("registration.line." + column.name()))
                        .toList(),
                lines.stream()
                        .map(line -> columns.stream()
                                .map(column -> column.cell().apply(line))
                                .toList())
                        .toList());
    }

    /** A column that is shown where some line has something in it. */
    private record Column(String name, Function<SheetLine, String> cell) {}

    /** Adds what the consultation has to look at: who claims the same, and what nobody claims. */
    TaskBriefing.Builder withOverlaps(SheetView sheet) {
        List<Overlap> overlaps = sheets.overlaps(sheet.id());
        List<List<String>> rows = overlaps.stream()
                .map(overlap -> List.of(
                        overlap.ours().line().title(),
                        overlap.theirs().unitName(),
                        overlap.theirs().line().title(),
                        settlement(overlap.theirs().line()),
                        text("OverlapReason." + overlap.reason().name())))
                .toList();
        String gaps = sheets.gaps(sheet.id()).stream()
                .map(content -> text("ContentArea." + content.name()))
                .reduce((first, next) -> first + "; " + next)
                .orElse(text("registration.task.no-gap"));
        return withLines(sheet)
                .fact(
                        text("registration.task.overlap-count"),
                        overlaps.isEmpty()
                                ? text("registration.task.no-overlap")
                                : text("registration.task.overlaps-found", overlaps.size()))
                .fact(text("registration.task.gaps"), gaps)
                .grid(
                        text("registration.task.overlaps"),
                        List.of(
                                text("registration.overlap.ours"),
                                text("registration.overlap.unit"),
                                text("registration.overlap.theirs"),
                                text("registration.line.settlement"),
                                text("registration.overlap.reason")),
                        rows);
    }

    private void lastReturn(SheetView sheet, TaskBriefing.Builder briefing) {
        if (sheet.decisions().isEmpty()) {
            return;
        }
        SheetDecision last = sheet.decisions().get(sheet.decisions().size() - 1);
        String by = last.positionName() == null ? last.personName() : last.positionName();
        briefing.text(
                text(last.positive() ? "registration.task.opinion" : "registration.task.returned", by), last.comment());
    }

    private String content(SheetLine line) {
        return text("ContentArea." + line.content().name());
    }

    private String kind(SheetLine line) {
        return text("LineKind." + line.kind().name());
    }

    private String settlement(SheetLine line) {
        return line.residentialAreaId() == null ? "" : organization.nameOf(line.residentialAreaId());
    }

    private String days(SheetLine line) {
        LocalDate from = line.from();
        LocalDate to = line.to();
        if (from == null) {
            return to == null ? "" : text("registration.line.until", Days.written(to));
        }
        return to == null
                ? text("registration.line.since", Days.written(from))
                : text("registration.line.between", Days.written(from), Days.written(to));
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args);
    }
}
