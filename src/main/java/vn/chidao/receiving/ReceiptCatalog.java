package vn.chidao.receiving;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads of what the addressees of directives have done with them. */
@Service
@Transactional(readOnly = true)
public class ReceiptCatalog {

    private static final String COLUMNS = """
            select id, directive_id, unit_id, acting_unit_id, addressee_position, status, incoming_number, arrived_on, direction_role,
                instruction, disseminated_on, participants, return_reason, resend_answer, report_back_by, summary,
                plan_number, evidence_id
            from directive_receipt
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;

    ReceiptCatalog(JdbcClient jdbc, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** How far a directive has come with each addressee, in the order of "Kính gửi". */
    public List<ReceiptView> of(String directiveId) {
        return jdbc
                .sql(COLUMNS + "where directive_id = :id order by addressee_position, position")
                .param("id", directiveId)
                .query(ReceiptRow.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    /** Whether it has been sent to an addressee outside this installation. */
    public boolean isSentOutside(String directiveId) {
        return jdbc.sql("""
                        select exists (select 1 from directive_receipt
                            where directive_id = :id and outside = 'ADDRESSEE')
                        """).param("id", directiveId).query(Boolean.class).single();
    }

    /** @throws NotFound when there is none of this id */
    public ReceiptView require(String receiptId) {
        return find(receiptId).orElseThrow(() -> new NotFound("receipt", receiptId));
    }

    public Optional<ReceiptView> find(String receiptId) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", receiptId)
                .query(ReceiptRow.class)
                .optional()
                .map(this::view);
    }

    private ReceiptView view(ReceiptRow row) {
        return new ReceiptView(
                row.id(),
                row.directiveId(),
                row.unitId(),
                row.actingUnitId(),
                SuccessionName.of(
                        unit -> organizations.nameOf(unit, row.arrivedOn()), row.unitId(), row.actingUnitId()),
                row.status(),
                row.incomingNumber(),
                row.arrivedOn(),
                row.directionRole(),
                row.instruction(),
                row.disseminatedOn(),
                row.participants(),
                row.returnReason(),
                row.resendAnswer(),
                row.reportBackBy(),
                row.summary(),
                row.planNumber(),
                row.evidenceId());
    }
}
