package vn.chidao.receiving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads of what cells have said of directives. */
@Service
@Transactional(readOnly = true)
public class CellCatalog {

    private static final String COLUMNS = """
            select id, directive_id, unit_id, unit_id as unit_name, acting_unit_id, asked_by, receipt_id, status, asked_on,
                due_on, reminded_on, held_on, present, members, note, evidence_id
            from cell_dissemination
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;

    CellCatalog(JdbcClient jdbc, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** All cells that are asked for a directive, and what they have said. */
    public CellsView of(String directiveId) {
        return grouped(jdbc.sql(COLUMNS + "where directive_id = :id order by status = 'CONFIRMED', position")
                .param("id", directiveId)
                .query(CellView.class)
                .list());
    }

    /** The cells that the organisation of this receipt has asked. */
    public CellsView ofReceipt(String receiptId) {
        return grouped(jdbc.sql(COLUMNS + "where receipt_id = :id order by status = 'CONFIRMED', position")
                .param("id", receiptId)
                .query(CellView.class)
                .list());
    }

    /** @throws NotFound when there is none of this id */
    public CellView require(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(CellView.class)
                .optional()
                .map(this::named)
                .orElseThrow(() -> new NotFound("cell", id));
    }

    private CellsView grouped(List<CellView> cells) {
        Map<String, List<CellView>> byUnit = new LinkedHashMap<>();
        cells.forEach(cell -> byUnit.computeIfAbsent(cell.askedBy(), unit -> new ArrayList<>())
                .add(named(cell)));
        return new CellsView(byUnit.entrySet().stream()
                .map(group ->
                        new CellsView.Group(group.getKey(), organizations.nameOf(group.getKey()), group.getValue()))
                .sorted(Comparator.comparingInt((CellsView.Group group) -> group.confirmed() - group.asked()))
                .toList());
    }

    private CellView named(CellView row) {
        return new CellView(
                row.id(),
                row.directiveId(),
                row.unitId(),
                SuccessionName.of(unit -> organizations.nameOf(unit, row.askedOn()), row.unitId(), row.actingUnitId()),
                row.actingUnitId(),
                row.askedBy(),
                row.receiptId(),
                row.status(),
                row.askedOn(),
                row.dueOn(),
                row.remindedOn(),
                row.heldOn(),
                row.present(),
                row.members(),
                row.note(),
                row.evidenceId());
    }
}
