package vn.chidao.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.RollUp;
import vn.chidao.indicator.Units;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.shared.BusinessClock;

/**
 * What has become of what was registered: each line with the confirmed results and records that are work on it. An
 * amount counts where its unit can be turned into the line's; figures that another organisation's row has do not count.
 */
@Component
@Transactional(readOnly = true)
public class SheetProgress {

    private final RegistrationCatalog catalog;
    private final LineTies ties;
    private final ObligationCatalog obligations;
    private final IndicatorCatalog indicators;
    private final RollUp rollUp;
    private final Units units;
    private final BusinessClock clock;

    SheetProgress(
            RegistrationCatalog catalog,
            LineTies ties,
            ObligationCatalog obligations,
            IndicatorCatalog indicators,
            RollUp rollUp,
            Units units,
            BusinessClock clock) {
        this.catalog = catalog;
        this.ties = ties;
        this.obligations = obligations;
        this.indicators = indicators;
        this.rollUp = rollUp;
        this.units = units;
        this.clock = clock;
    }

    /** The lines that stand, in their order, and behind them the work on lines that do not any more; none before it is accepted. */
    public List<LineProgress> of(SheetView sheet) {
        return ofAll(List.of(sheet)).getOrDefault(sheet.id(), List.of());
    }

    /** As {@link #of}, for several sheets, by their ids. */
    public Map<String, List<LineProgress>> ofAll(Collection<SheetView> sheets) {
        return until(clock.today(), sheets);
    }

    /** What an organisation was accepted to do under a directive in the years these days lie in, and had done by the last of them. */
    public List<LineProgress> ofPeriod(String directiveId, String unitId, LocalDate from, LocalDate to) {
        List<SheetView> sheets = catalog.ofDirective(directiveId).stream()
                .filter(sheet -> sheet.unitId().equals(unitId))
                .filter(sheet -> sheet.year() >= from.getYear() && sheet.year() <= to.getYear())
                .toList();
        Map<String, List<LineProgress>> bySheet = until(to, sheets);
        return sheets.stream()
                .flatMap(sheet -> bySheet.getOrDefault(sheet.id(), List.of()).stream())
                .toList();
    }

    private Map<String, List<LineProgress>> until(LocalDate day, Collection<SheetView> sheets) {
        Map<String, RecordedWork> onRecord = new LinkedHashMap<>();
        sheets.stream()
                .map(SheetView::directiveId)
                .distinct()
                .flatMap(directive -> obligations.work(directive, day).stream())
                .forEach(work -> onRecord.put(keyOf(work.source(), work.sourceId()), work));
        return sheets.stream()
                .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED)
                .collect(Collectors.toMap(SheetView::id, sheet -> progress(sheet, onRecord)));
    }

    private List<LineProgress> progress(SheetView sheet, Map<String, RecordedWork> onRecord) {
        Map<String, List<RecordedWork>> byLine = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (LineTies.Tie tie : ties.ofSheet(sheet.id())) {
            RecordedWork work = onRecord.get(keyOf(tie.source(), tie.sourceId()));
            if (work != null) {
                byLine.computeIfAbsent(tie.lineKey(), key -> new ArrayList<>()).add(work);
                titles.put(tie.lineKey(), tie.lineTitle());
            }
        }
        byLine.values().forEach(work -> work.sort(Comparator.comparing(RecordedWork::on)));
        Map<String, RecordedRow> rows = rowsOf(byLine.values());
        List<LineProgress> lines = new ArrayList<>();
        Set<String> standing = new LinkedHashSet<>();
        for (SheetLine line : sheet.lines()) {
            standing.add(line.key());
            lines.add(of(
                    line,
                    LineWork.choiceOf(sheet.id(), line),
                    line.title(),
                    byLine.getOrDefault(line.key(), List.of()),
                    rows));
        }
        byLine.forEach((key, work) -> {
            if (!standing.contains(key)) {
                lines.add(of(null, null, String.valueOf(titles.get(key)), work, rows));
            }
        });
        return List.copyOf(lines);
    }

    private Map<String, RecordedRow> rowsOf(Collection<List<RecordedWork>> work) {
        Map<RecordedWork.Source, List<String>> ids = work.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        RecordedWork::source, Collectors.mapping(RecordedWork::sourceId, Collectors.toList())));
        return ids.isEmpty()
                ? Map.of()
                : obligations
                        .rowsOf(
                                ids.getOrDefault(RecordedWork.Source.RESULT, List.of()),
                                ids.getOrDefault(RecordedWork.Source.RECORD, List.of()))
                        .stream()
                        .collect(Collectors.toMap(row -> keyOf(row.source(), row.sourceId()), Function.identity()));
    }

    private LineProgress of(
            @Nullable SheetLine line,
            @Nullable String choice,
            String title,
            List<RecordedWork> work,
            Map<String, RecordedRow> rows) {
        List<Part> parts = new ArrayList<>();
        List<LineProgress.Work> shown = new ArrayList<>();
        for (RecordedWork each : work) {
            List<Part> own = line == null
                    ? List.of()
                    : each.figures().stream()
                            .filter(figure -> goesToward(line, figure))
                            .map(figure -> new Part(each, figure))
                            .toList();
            parts.addAll(own);
            RecordedRow row = rows.get(keyOf(each.source(), each.sourceId()));
            shown.add(new LineProgress.Work(
                    each.on(),
                    each.title(),
                    line == null ? null : sum(own, line, false),
                    own.stream().anyMatch(Part::isElsewhere),
                    row == null ? "" : row.href()));
        }
        return new LineProgress(line, choice, title, line == null ? null : sum(parts, line, true), shown);
    }

    /** A figure of a piece of work. */
    private record Part(RecordedWork work, RecordedWork.Figure figure) {

        boolean isElsewhere() {
            return figure.countedAtUnitId() != null;
        }

        Optional<String> code() {
            return Optional.ofNullable(figure.counted().code());
        }
    }

    /** A result may count other things as well; those of another content are not what the line means. */
    private boolean goesToward(SheetLine line, RecordedWork.Figure figure) {
        return (figure.content() == null || figure.content() == line.content())
                && units.convertible(
                        figure.counted().quantity().unit(), line.quantity().unit());
    }

    /**
     * In the line's unit, each indicator by its own rule: of one that says how many there are by now, the last counts.
     *
     * @param once whether figures that count elsewhere are left out
     */
    private @Nullable Quantity sum(List<Part> parts, SheetLine line, boolean once) {
        Map<Optional<String>, List<RollUp.Part<Part>>> byIndicator = new LinkedHashMap<>();
        for (Part part : parts) {
            RecordedWork work = part.work();
            byIndicator
                    .computeIfAbsent(part.code(), code -> new ArrayList<>())
                    .add(new RollUp.Part<>(
                            part,
                            work.doneByUnitId(),
                            work.on(),
                            units.in(
                                    part.figure().counted().quantity(),
                                    line.quantity().unit()),
                            null,
                            once && part.isElsewhere()));
        }
        List<RollUp.Part<String>> sums = new ArrayList<>();
        byIndicator.forEach((code, of) -> sums.add(new RollUp.Part<>(
                "",
                "",
                null,
                units.in(
                        rollUp.add(code.flatMap(indicators::find).orElse(null), of)
                                .sum(),
                        line.quantity().unit()),
                null,
                false)));
        return sums.isEmpty()
                ? null
                : units.in(rollUp.add(null, sums).sum(), line.quantity().unit());
    }

    private static String keyOf(RecordedWork.Source source, String id) {
        return source + ":" + id;
    }
}
