package vn.chidao.directive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.document.DocumentType;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;

/** The rows of {@code signing_authorization}. */
@Repository
class SigningAuthorizationTable {

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;

    SigningAuthorizationTable(JdbcClient jdbc, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    Optional<SigningAuthorizationView> find(String id) {
        return jdbc.sql("select * from signing_authorization where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** Those of an organisation, latest first. */
    List<SigningAuthorizationView> ofUnits(Collection<String> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from signing_authorization where unit_id in (:units)"
                        + " order by valid_to desc, paper_date desc, paper_number")
                .param("units", unitIds)
                .query(this::map)
                .list();
    }

    /** Those in force on a day by which somebody in this position signs such a document for the organisation. */
    List<SigningAuthorizationView> covering(String unitId, String toPosition, DocumentType type, LocalDate day) {
        return jdbc.sql("""
                        select * from signing_authorization
                        where unit_id = :unit and to_position = :to and :type = any (document_types)
                          and withdrawn_at is null and :day between valid_from and valid_to
                        order by valid_from, id
                        """)
                .param("unit", unitId)
                .param("to", toPosition)
                .param("type", type.name())
                .param("day", day)
                .query(this::map)
                .list();
    }

    /** False when the same paper has been entered for these two positions. */
    boolean insert(String id, String unitId, RecordSigningAuthorization command, String by, Instant at) {
        return jdbc.sql("""
                        insert into signing_authorization (id, unit_id, from_position, to_position, document_types,
                            content, valid_from, valid_to, paper_number, paper_date, file_id, recorded_by, recorded_at)
                        values (:id, :unit, :fromPosition, :toPosition, string_to_array(:types, ','),
                            :content, :from, :to, :number, :date, :file, :by, :at)
                        on conflict on constraint uk_signing_authorization_paper do nothing
                        """)
                        .param("id", id)
                        .param("unit", unitId)
                        .param("fromPosition", command.fromPositionId())
                        .param("toPosition", command.toPositionId())
                        .param(
                                "types",
                                String.join(
                                        ",",
                                        command.types().stream()
                                                .sorted()
                                                .map(DocumentType::name)
                                                .toList()))
                        .param("content", command.content().strip())
                        .param("from", command.from())
                        .param("to", command.to())
                        .param("number", command.paperNumber().strip())
                        .param("date", command.paperDate())
                        .param("file", command.fileId())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** False when it has been withdrawn before. */
    boolean withdraw(String id, String by, Instant at) {
        return jdbc.sql("""
                        update signing_authorization set withdrawn_by = :by, withdrawn_at = :at
                        where id = :id and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private SigningAuthorizationView map(ResultSet row, int number) throws SQLException {
        Array types = row.getArray("document_types");
        return new SigningAuthorizationView(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("from_position"),
                labelOf(row.getString("from_position")),
                row.getString("to_position"),
                labelOf(row.getString("to_position")),
                Arrays.stream((String[]) types.getArray())
                        .map(DocumentType::valueOf)
                        .toList(),
                row.getString("content"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("paper_number"),
                row.getObject("paper_date", LocalDate.class),
                row.getString("file_id"),
                row.getTimestamp("withdrawn_at") != null);
    }

    private String labelOf(String positionId) {
        return organizations.position(positionId).map(PositionView::label).orElse(positionId);
    }
}
