package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.MatrixView.Cell;
import vn.chidao.obligation.MatrixView.CellState;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptStatus;
import vn.chidao.receiving.ReceiptView;

/** Puts together the matrix of a directive: what each organisation has done of each obligation. */
@Component
class ObligationMatrix {

    private final ReceiptCatalog receipts;
    private final OrganizationDirectory organizations;

    ObligationMatrix(ReceiptCatalog receipts, OrganizationDirectory organizations) {
        this.receipts = receipts;
        this.organizations = organizations;
    }

    MatrixView of(
            String directiveId,
            List<ObligationView> obligations,
            List<ObligationCatalog.Former> former,
            List<OccurrenceView> occurrences,
            List<RecordView> records,
            LocalDate today) {
        List<List<String>> obliged = obligations.stream()
                .map(obligation -> unitsOf(obligation, today))
                .toList();
        Map<String, Set<String>> successors = new LinkedHashMap<>();
        former.forEach(one -> successors
                .computeIfAbsent(one.unitId(), unit -> new LinkedHashSet<>())
                .add(one.successorUnitId()));
        Set<String> units = new LinkedHashSet<>();
        obliged.forEach(units::addAll);
        units.addAll(successors.keySet());
        Set<String> disseminated = disseminated(receipts.of(directiveId));
        List<MatrixView.Row> rows = new ArrayList<>();
        for (int i = 0; i < obligations.size(); i++) {
            ObligationView obligation = obligations.get(i);
            List<@Nullable Cell> cells = new ArrayList<>();
            for (String unitId : units) {
                Cell cell = cell(obligation, unitId, occurrences, records, disseminated, today);
                cells.add(obliged.get(i).contains(unitId) || isHistory(cell, obligation, unitId, former) ? cell : null);
            }
            rows.add(new MatrixView.Row(obligation, cells));
        }
        return new MatrixView(
                units.stream()
                        .map(id -> new MatrixView.Column(id, columnName(id, successors.getOrDefault(id, Set.of()))))
                        .toList(),
                rows);
    }

    /** Whoever has handed an obligation over keeps what was done or begun in its own name. */
    private static boolean isHistory(
            Cell cell, ObligationView obligation, String unitId, List<ObligationCatalog.Former> former) {
        boolean handedOver = former.stream()
                .anyMatch(one -> one.obligationId().equals(obligation.id())
                        && one.unitId().equals(unitId));
        return handedOver
                && (cell.done() > 0 || cell.occurrenceId() != null || obligation.stage() == ObligationStage.LEADING);
    }

    /** The addressees that have made it known, and whoever has taken over from such addressees alone. */
    private static Set<String> disseminated(List<ReceiptView> receipts) {
        Set<String> disseminated = new HashSet<>();
        Set<String> notYet = new HashSet<>();
        for (ReceiptView receipt : receipts) {
            boolean done = ReceiptStatus.DONE.name().equals(receipt.status());
            (done ? disseminated : notYet).add(receipt.unitId());
            (done ? disseminated : notYet).add(receipt.actingUnitId());
        }
        disseminated.removeAll(notYet);
        return disseminated;
    }

    private String columnName(String unitId, Set<String> successors) {
        return successors.isEmpty()
                ? shortName(unitId)
                : shortName(unitId) + " → "
                        + successors.stream().map(this::shortName).collect(Collectors.joining(", "));
    }

    /** Before an obligation is in force its organisations are those the text would mean today. */
    private List<String> unitsOf(ObligationView obligation, LocalDate today) {
        if (!obligation.unitIds().isEmpty()) {
            return obligation.unitIds();
        }
        return organizations.resolve(obligation.leadSelector(), today).stream()
                .map(UnitView::id)
                .toList();
    }

    private String shortName(String unitId) {
        return organizations.unit(unitId).map(UnitView::shortName).orElse(unitId);
    }

    private static Cell cell(
            ObligationView obligation,
            String unitId,
            List<OccurrenceView> occurrences,
            List<RecordView> records,
            Set<String> disseminated,
            LocalDate today) {
        if (obligation.status() == ObligationStatus.DRAFT) {
            return plain(CellState.DRAFT);
        }
        if (obligation.stage() == ObligationStage.LEADING) {
            return plain(disseminated.contains(unitId) ? CellState.DISSEMINATED : CellState.TO_DISSEMINATE);
        }
        if (obligation.stage() == ObligationStage.RECORD) {
            int count = (int) records.stream()
                    .filter(record -> record.obligationId().equals(obligation.id())
                            && record.unitId().equals(unitId))
                    .count();
            return new Cell(count == 0 ? CellState.NO_RECORD : CellState.RECORDED, count, 0, 0, null, null);
        }
        List<OccurrenceView> own = occurrences.stream()
                .filter(occurrence -> occurrence.obligationId().equals(obligation.id())
                        && occurrence.unitId().equals(unitId))
                .toList();
        return own.isEmpty() ? plain(withoutOccurrences(obligation)) : ofOccurrences(own, today);
    }

    private static CellState withoutOccurrences(ObligationView obligation) {
        if (obligation.rhythms().isEmpty()) {
            return obligation.condition() != null && obligation.satisfiedOn() == null
                    ? CellState.WAITING
                    : CellState.GAP;
        }
        return CellState.PLANNED;
    }

    private static Cell plain(CellState state) {
        return new Cell(state, 0, 0, 0, null, null);
    }

    /** Late outweighs open, open outweighs what is done; released shows only where nothing was done. */
    private static Cell ofOccurrences(List<OccurrenceView> own, LocalDate today) {
        List<OccurrenceView> open = own.stream().filter(OccurrenceView::isOpen).toList();
        int late = (int) open.stream().filter(one -> one.isLate(today)).count();
        int done = (int) own.stream()
                .filter(one -> OccurrenceStatus.DONE.name().equals(one.status()))
                .count();
        CellState state;
        if (late > 0) {
            state = CellState.LATE;
        } else if (!open.isEmpty()) {
            state = CellState.OPEN;
        } else {
            state = done > 0 ? CellState.DONE : CellState.RELEASED;
        }
        OccurrenceView shown = open.isEmpty() ? own.get(own.size() - 1) : open.get(0);
        return new Cell(state, done, open.size(), late, open.isEmpty() ? null : shown.dueOn(), shown.id());
    }
}
