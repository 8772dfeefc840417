package vn.chidao.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetProgress.TargetState;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing.Grid;

/** Lines, targets, changes and overlaps as tables in the officers' words, for tasks and pages alike. */
@Component
public class SheetGrids {

    private final OrganizationDirectory organization;
    private final SheetTargets targets;
    private final QuantityPrinter printer;
    private final ProposalGrids talking;
    private final MessageSourceAccessor messages;

    SheetGrids(
            OrganizationDirectory organization,
            SheetTargets targets,
            QuantityPrinter printer,
            ProposalGrids talking,
            MessageSource messages) {
        this.organization = organization;
        this.targets = targets;
        this.printer = printer;
        this.talking = talking;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** The lines, with those columns in which some line has something to say. */
    public Grid lines(String title, List<SheetLine> lines) {
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
        return new Grid(
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

    /** The lines as they are printed: without the columns that are the organisation's own business. */
    public Grid printed(List<SheetLine> lines) {
        return new Grid(
                "",
                Stream.of("content", "title", "settlement", "quantity", "days", "partner")
                        .map(column -> text("registration.line." + column))
                        .toList(),
                lines.stream()
                        .map(line -> List.of(
                                content(line),
                                line.title(),
                                settlement(line),
                                printer.print(line.quantity()),
                                days(line),
                                Objects.requireNonNullElse(line.partner(), "")))
                        .toList());
    }

    private record Column(String name, Function<SheetLine, String> cell) {}

    /** The numbers the directive sets, and how far these lines go toward them. */
    public Grid targets(SheetView sheet, List<SheetLine> lines) {
        return new Grid(
                text("registration.targets"),
                List.of(
                        text("registration.targets.target"),
                        text("registration.targets.needed"),
                        text("registration.targets.registered"),
                        text("registration.targets.gap")),
                targets.beside(sheet, lines).stream().map(this::targetRow).toList());
    }

    private List<String> targetRow(TargetBeside beside) {
        Target target = beside.target();
        String place = beside.placeId() == null ? "" : " – " + organization.nameOf(beside.placeId());
        return List.of(
                target.label() + place,
                needed(target),
                printer.print(Quantity.exact(beside.registered(), String.valueOf(target.unit())))
                        + (beside.together() ? " " + text("registration.targets.together") : ""),
                beside.state() == TargetState.REACHED
                        ? text("TargetState.REACHED")
                        : text("obligation.target.gap." + beside.state(), beside.gap(), target.unit()));
    }

    private String needed(Target target) {
        String number = text("obligation.target.needed." + target.op(), target.value(), target.max(), target.unit(), 0);
        return target.per() == null ? number : number + " " + text("Per." + target.per());
    }

    /** What a newer version changes of an older one. */
    public Grid changes(List<SheetLine> before, List<SheetLine> after) {
        return new Grid(
                text("registration.amendment.changes"),
                List.of(
                        text("registration.amendment.change"),
                        text("registration.line.title"),
                        text("registration.amendment.before"),
                        text("registration.amendment.after")),
                LineChange.between(before, after).stream()
                        .map(change -> List.of(
                                text("Difference." + change.kind()),
                                change.title(),
                                inWords(change.before(), change.isRenamed()),
                                inWords(change.after(), change.isRenamed())))
                        .toList());
    }

    private String inWords(@Nullable SheetLine line, boolean withTitle) {
        return line == null
                ? ""
                : Stream.of(
                                withTitle ? text("registration.amendment.named", line.title()) : "",
                                printer.print(line.quantity()),
                                settlement(line),
                                days(line),
                                Objects.requireNonNullElse(line.partner(), ""),
                                Objects.requireNonNullElse(line.means(), ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    /** Who claims the same, and what has been said about it. */
    public Grid overlaps(List<Overlap> overlaps, RoundTalk talk) {
        return new Grid(
                text("registration.task.overlaps"),
                List.of(
                        text("registration.overlap.ours"),
                        text("registration.overlap.unit"),
                        text("registration.overlap.theirs"),
                        text("registration.line.settlement"),
                        text("registration.overlap.reason"),
                        text("registration.overlap.talk")),
                overlaps.stream()
                        .map(overlap -> List.of(
                                overlap.ours().line().title(),
                                overlap.theirs().unitName(),
                                overlap.theirs().line().title(),
                                settlement(overlap.theirs().line()),
                                text("OverlapReason." + overlap.reason().name()),
                                talking.standing(overlap, talk)))
                        .toList());
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
