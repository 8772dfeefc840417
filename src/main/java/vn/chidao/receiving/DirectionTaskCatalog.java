package vn.chidao.receiving;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads of what leaders' written directions have assigned. */
@Service
@Transactional(readOnly = true)
public class DirectionTaskCatalog {

    private static final String COLUMNS = """
            select id, receipt_id, directive_id, unit_id, acting_unit_id, position_id, unit_id as assignee_name, role, work,
                due_on, status, plan, result, done_on, done_by, evidence_id
            from direction_task
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;

    DirectionTaskCatalog(JdbcClient jdbc, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** All lines of one direction. */
    public List<DirectionTaskView> ofReceipt(String receiptId) {
        return jdbc
                .sql(COLUMNS + "where receipt_id = :id order by position")
                .param("id", receiptId)
                .query(DirectionTaskView.class)
                .list()
                .stream()
                .map(this::named)
                .toList();
    }

    /** The lines for this directive in whatever this person may look into: directions within his organisation, and his own. */
    public List<DirectionTaskView> of(String directiveId, Asker asker) {
        return jdbc.sql(COLUMNS + """
                        where directive_id = :id
                        order by receipt_id, position
                        """).param("id", directiveId).query(DirectionTaskView.class).list().stream()
                .filter(row ->
                        asker.may(Right.READ_OPEN_WORK, Thing.of(row.actingUnitId(), actingUnitOf(row.receiptId()))))
                .map(this::named)
                .toList();
    }

    private String actingUnitOf(String receiptId) {
        return jdbc.sql("select acting_unit_id from directive_receipt where id = :id")
                .param("id", receiptId)
                .query(String.class)
                .single();
    }

    /** @throws NotFound when there is none of this id */
    public DirectionTaskView require(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(DirectionTaskView.class)
                .optional()
                .map(this::named)
                .orElseThrow(() -> new NotFound("direction-task", id));
    }

    private DirectionTaskView named(DirectionTaskView row) {
        String unit = SuccessionName.of(organizations::nameOf, row.unitId(), row.actingUnitId());
        String name = row.positionId() == null
                ? unit
                : organizations
                        .position(row.positionId())
                        .map(PositionView::label)
                        .orElse(unit);
        return new DirectionTaskView(
                row.id(),
                row.receiptId(),
                row.directiveId(),
                row.unitId(),
                row.actingUnitId(),
                row.positionId(),
                name,
                row.role(),
                row.work(),
                row.dueOn(),
                row.status(),
                row.plan(),
                row.result(),
                row.doneOn(),
                row.doneBy(),
                row.evidenceId());
    }
}
