package vn.chidao.registration;

import java.math.BigDecimal;
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
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.RollUp;
import vn.chidao.indicator.Units;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.registration.LineProgress.Done;
import vn.chidao.shared.BusinessClock;

/**
 * What has become of what was registered: each line with the confirmed results and records that are work on it. Figures
 * of the line's content that can be said in its unit are added as reports add them; where they are of more than one
 * indicator nobody can say which of them the line means, and there is no sum.
 */
@Component
@Transactional(readOnly = true)
public class SheetProgress {

    private final RegistrationCatalog catalog;
    private final LineTies ties;
    private final ObligationCatalog obligations;
    private final FigureIntake intake;
    private final RollUp rollUp;
    private final Units units;
    private final BusinessClock clock;

    SheetProgress(
            RegistrationCatalog catalog,
            LineTies ties,
            ObligationCatalog obligations,
            FigureIntake intake,
            RollUp rollUp,
            Units units,
            BusinessClock clock) {
        this.catalog = catalog;
        this.ties = ties;
        this.obligations = obligations;
        this.intake = intake;
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

    /**
     * What an organisation was accepted to do under a directive in these years, and had done by a day.
     *
     * @param to the last day whose work counts
     */
    public List<LineProgress> ofYears(String directiveId, String unitId, int first, int last, LocalDate to) {
        return ofYears(directiveId, unitId, Set.of(), first, last, to);
    }

    /**
     * The same without the sheets of some it has taken over.
     *
     * @param apart organisations whose sheets are not counted with those of whoever has taken them over
     */
    public List<LineProgress> ofYears(
            String directiveId, String unitId, Collection<String> apart, int first, int last, LocalDate to) {
        List<SheetView> sheets = catalog.acceptedOf(directiveId, List.of(unitId), first, last).stream()
                .filter(sheet -> sheet.unitId().equals(unitId) || !apart.contains(sheet.unitId()))
                .toList();
        Map<String, List<LineProgress>> bySheet = until(to, sheets);
        return sheets.stream()
                .flatMap(sheet -> bySheet.getOrDefault(sheet.id(), List.of()).stream())
                .toList();
    }

    /** Work on record of the sheet's organisation in its year that is on no line that stands, the latest first. */
    public List<RecordedWork> untied(SheetView sheet) {
        Set<String> standing = sheet.lines().stream().map(SheetLine::key).collect(Collectors.toSet());
        Set<String> tied = ties.all(sheet.directiveId()).stream()
                .filter(tie -> !tie.sheetId().equals(sheet.id()) || standing.contains(tie.lineKey()))
                .map(LineTies.Tie::key)
                .collect(Collectors.toSet());
        return obligations.work(sheet.directiveId(), clock.today()).stream()
                .filter(work -> work.on().getYear() == sheet.year())
                .filter(work -> work.unitId().equals(sheet.unitId())
                        || work.unitId().equals(sheet.actingUnitId())
                        || work.doneByUnitId().equals(sheet.actingUnitId()))
                .filter(work -> !tied.contains(keyOf(work.source(), work.sourceId())))
                .sorted(Comparator.comparing(RecordedWork::on).reversed())
                .toList();
    }

    private Map<String, List<LineProgress>> until(LocalDate day, Collection<SheetView> sheets) {
        List<SheetView> accepted = sheets.stream()
                .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED)
                .toList();
        Map<String, List<LineTies.Tie>> tiesOf = ties
                .ofSheets(accepted.stream().map(SheetView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(LineTies.Tie::sheetId));
        Map<String, RecordedWork> onRecord = new LinkedHashMap<>();
        if (!tiesOf.isEmpty()) {
            accepted.stream()
                    .map(SheetView::directiveId)
                    .distinct()
                    .flatMap(directive -> obligations.work(directive, day).stream())
                    .forEach(work -> onRecord.put(keyOf(work.source(), work.sourceId()), work));
        }
        Map<String, RecordedRow> rows =
                rowsOf(tiesOf.values().stream().flatMap(List::stream).toList());
        return accepted.stream()
                .collect(Collectors.toMap(
                        SheetView::id,
                        sheet -> progress(sheet, tiesOf.getOrDefault(sheet.id(), List.of()), onRecord, rows)));
    }

    private List<LineProgress> progress(
            SheetView sheet,
            List<LineTies.Tie> tied,
            Map<String, RecordedWork> onRecord,
            Map<String, RecordedRow> rows) {
        Map<String, List<RecordedWork>> byLine = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (LineTies.Tie tie : tied) {
            RecordedWork work = onRecord.get(tie.key());
            if (work != null) {
                byLine.computeIfAbsent(tie.lineKey(), key -> new ArrayList<>()).add(work);
                titles.put(tie.lineKey(), tie.lineTitle());
            }
        }
        byLine.values().forEach(work -> work.sort(Comparator.comparing(RecordedWork::on)));
        List<LineProgress> lines = new ArrayList<>();
        Set<String> standing = new LinkedHashSet<>();
        for (SheetLine line : sheet.lines()) {
            standing.add(line.key());
            List<RecordedWork> work = byLine.getOrDefault(line.key(), List.of());
            lines.add(new LineProgress(
                    line,
                    LineWork.choiceOf(sheet.id(), line),
                    line.title(),
                    done(line, work),
                    work.stream().map(each -> shown(line, each, rows)).toList()));
        }
        byLine.forEach((key, work) -> {
            if (!standing.contains(key)) {
                lines.add(new LineProgress(
                        null,
                        null,
                        String.valueOf(titles.get(key)),
                        null,
                        work.stream().map(each -> shown(null, each, rows)).toList()));
            }
        });
        return List.copyOf(lines);
    }

    private Map<String, RecordedRow> rowsOf(List<LineTies.Tie> tied) {
        Map<RecordedWork.Source, List<String>> ids = tied.stream()
                .collect(Collectors.groupingBy(
                        LineTies.Tie::source, Collectors.mapping(LineTies.Tie::sourceId, Collectors.toList())));
        return ids.isEmpty()
                ? Map.of()
                : obligations
                        .rowsOf(
                                ids.getOrDefault(RecordedWork.Source.RESULT, List.of()),
                                ids.getOrDefault(RecordedWork.Source.RECORD, List.of()))
                        .stream()
                        .collect(Collectors.toMap(row -> keyOf(row.source(), row.sourceId()), Function.identity()));
    }

    private LineProgress.Work shown(@Nullable SheetLine line, RecordedWork work, Map<String, RecordedRow> rows) {
        List<RecordedWork.Figure> figures = line == null ? List.of() : toward(line, work);
        RecordedRow row = rows.get(keyOf(work.source(), work.sourceId()));
        return new LineProgress.Work(
                work.on(),
                work.title(),
                figures.stream().map(figure -> figure.counted().quantity()).toList(),
                figures.stream().anyMatch(figure -> figure.countedAtUnitId() != null),
                row == null ? "" : row.href());
    }

    /** A result may count other things as well; those of another content are not what the line means. */
    private List<RecordedWork.Figure> toward(SheetLine line, RecordedWork work) {
        return work.figures().stream()
                .filter(figure -> figure.content() == null || figure.content() == line.content())
                .filter(figure -> units.convertible(
                        figure.counted().unit(), line.quantity().unit()))
                .toList();
    }

    /** By the rule of the one indicator that all figures are of; null where there is none, or more than one. */
    private @Nullable Done done(SheetLine line, List<RecordedWork> work) {
        Map<Optional<Indicator>, List<RollUp.Part<RecordedWork>>> byIndicator = new LinkedHashMap<>();
        for (RecordedWork each : work) {
            for (RecordedWork.Figure figure : toward(line, each)) {
                byIndicator
                        .computeIfAbsent(intake.indicatorOf(figure.counted(), line.content()), any -> new ArrayList<>())
                        .add(new RollUp.Part<>(
                                each,
                                each.doneByUnitId(),
                                each.on(),
                                figure.counted().quantity(),
                                figure.counted().base(),
                                figure.countedAtUnitId() != null));
            }
        }
        if (byIndicator.size() != 1) {
            return null;
        }
        Optional<Indicator> indicator = byIndicator.keySet().iterator().next();
        Quantity sum =
                rollUp.add(indicator.orElse(null), byIndicator.get(indicator)).sum();
        BigDecimal inUnit = sum.isCounted()
                ? units.convert(sum.counted(), sum.unit(), line.quantity().unit())
                : null;
        return new Done(sum, inUnit);
    }

    /** Names a piece of work. */
    public static String keyOf(RecordedWork.Source source, String id) {
        return source + ":" + id;
    }
}
