package vn.chidao.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.MatrixView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Absence;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Who has come how far with a directive's obligations, as tables of signs. */
@Component
class DirectiveProgress {

    /** Which process works off an occurrence of which stage. */
    private static final Map<String, String> PROCESSES = Map.of(
            "TASK", "ObligationTask",
            "REGISTRATION", "ContentRegistration",
            "REPORT", "PeriodicReport",
            "REVIEW", "PeriodicReview");

    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final WorkList workList;
    private final ActorDirectory people;
    private final BusinessClock clock;

    DirectiveProgress(
            ObligationCatalog obligations,
            Occurrences occurrences,
            WorkList workList,
            ActorDirectory people,
            BusinessClock clock) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.workList = workList;
        this.people = people;
        this.clock = clock;
    }

    /** Obligations by organisations. */
    Board board(String directiveId) {
        MatrixView matrix = obligations.matrix(directiveId);
        List<BoardRow> rows = matrix.rows().stream()
                .map(row -> new BoardRow(
                        row.obligation(),
                        row.cells().stream().map(DirectiveProgress::cell).toList()))
                .toList();
        return new Board(matrix.columns(), rows);
    }

    /** One obligation: organisations by periods. */
    Periods periods(ObligationView obligation) {
        LocalDate today = clock.today();
        List<OccurrenceView> all = occurrences.ofObligation(obligation.id()).stream()
                .sorted(Comparator.comparing(OccurrenceView::periodEnd).thenComparing(OccurrenceView::dueOn))
                .toList();
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Map<String, PeriodCell>> byUnit = new LinkedHashMap<>();
        obligation.unitIds().forEach(unit -> byUnit.put(unit, new LinkedHashMap<>()));
        for (OccurrenceView occurrence : all) {
            labels.put(occurrence.periodKey(), occurrence.periodLabel());
            byUnit.computeIfAbsent(occurrence.unitId(), unit -> new LinkedHashMap<>())
                    .put(
                            occurrence.periodKey(),
                            new PeriodCell(occurrence, CellSign.of(occurrence, occurrence.isLate(today))));
        }
        List<PeriodRow> rows = new ArrayList<>();
        byUnit.forEach((unit, cells) -> {
            List<@Nullable PeriodCell> line = new ArrayList<>();
            labels.keySet().forEach(key -> line.add(cells.get(key)));
            rows.add(new PeriodRow(unit, line));
        });
        return new Periods(List.copyOf(labels.values()), rows);
    }

    /** The steps done and open for one occurrence, oldest first. */
    List<WorkItem> steps(OccurrenceView occurrence) {
        String process = PROCESSES.get(occurrence.stage().name());
        return process == null ? List.of() : workList.historyOf(process, occurrence.id());
    }

    /** Who of those an open step waits for is away today, and who does his work, by the step's task. */
    Map<String, List<Absence>> absences(List<WorkItem> steps) {
        return steps.stream()
                .filter(WorkItem::isOpen)
                .collect(Collectors.toMap(WorkItem::taskId, step -> people.absencesOf(step.groups())));
    }

    private static @Nullable BoardCell cell(MatrixView.@Nullable Cell cell) {
        return cell == null
                ? null
                : new BoardCell(
                        CellSign.of(cell.state()),
                        cell.done(),
                        cell.open() + cell.late(),
                        cell.dueOn(),
                        cell.occurrenceId());
    }

    public record Board(List<MatrixView.Column> columns, List<BoardRow> rows) {}

    public record BoardRow(ObligationView obligation, List<@Nullable BoardCell> cells) {}

    /** {@code occurrenceId} is what a click opens, or null where there is nothing to open. */
    public record BoardCell(
            CellSign sign,
            int done,
            int open,
            @Nullable LocalDate dueOn,
            @Nullable String occurrenceId) {}

    public record Periods(List<String> labels, List<PeriodRow> rows) {}

    public record PeriodRow(String unitId, List<@Nullable PeriodCell> cells) {}

    public record PeriodCell(OccurrenceView occurrence, CellSign sign) {}
}
