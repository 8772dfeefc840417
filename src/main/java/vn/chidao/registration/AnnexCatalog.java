package vn.chidao.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.NotFound;

/** Reads annexes of the years. */
@Service
@Transactional(readOnly = true)
public class AnnexCatalog {

    /** Whether nothing is accepted that it does not have, and it has nothing that is not accepted so. */
    private static final String FITS = """
            not exists (
                select s.id, s.current_version from registration_sheet s
                 where s.directive_id = a.directive_id and s.acting_lead_unit_id = a.acting_lead_unit_id
                   and s.year = a.year and s.status = 'ACCEPTED'
                except select f.sheet_id, f.version_number from round_annex_sheet f where f.annex_id = a.id)
            and not exists (
                select f.sheet_id, f.version_number from round_annex_sheet f where f.annex_id = a.id
                except
                select s.id, s.current_version from registration_sheet s where s.status = 'ACCEPTED')
            """;

    private final JdbcClient jdbc;

    AnnexCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AnnexView> find(String annexId) {
        return views("a.id = :id", Map.of("id", annexId)).stream().findFirst();
    }

    public AnnexView require(String annexId) {
        return find(annexId).orElseThrow(() -> new NotFound("round-annex", annexId));
    }

    /** All that were drawn up under a directive for a year, the latest first. */
    public List<AnnexView> ofRound(String directiveId, int year) {
        return views("a.directive_id = :directive and a.year = :year", Map.of("directive", directiveId, "year", year));
    }

    /** The accepted ones under a directive of the consultations this body leads, the latest first. */
    public List<AnnexView> acceptedOf(String directiveId, String leadUnitId) {
        return views(
                "a.directive_id = :directive and a.acting_lead_unit_id = :lead and a.status = 'ACCEPTED'",
                Map.of("directive", directiveId, "lead", leadUnitId));
    }

    private List<AnnexView> views(String where, Map<String, Object> params) {
        return jdbc.sql("select a.*, (" + FITS + ") as fits from round_annex a where " + where
                        + " order by a.year desc, a.number desc, a.id")
                .params(params)
                .query(this::view)
                .list();
    }

    private AnnexView view(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new AnnexView(
                id,
                row.getString("directive_id"),
                row.getString("acting_lead_unit_id"),
                row.getString("accepting_unit_id"),
                row.getInt("year"),
                row.getInt("number"),
                AnnexStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getString("missing_reason"),
                row.getString("drawn_up_by"),
                row.getString("drawn_up_by_position"),
                row.getObject("drawn_up_at", OffsetDateTime.class).toInstant(),
                row.getString("text_sha256"),
                row.getString("decided_by"),
                row.getString("decided_by_position"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("comment"),
                jdbc.sql("select * from round_annex_sheet where annex_id = :id order by position")
                        .param("id", id)
                        .query((each, at) -> new AnnexSheet(
                                each.getString("sheet_id"),
                                each.getString("unit_name"),
                                each.getInt("version_number"),
                                each.getString("text_sha256")))
                        .list(),
                jdbc.sql("select * from round_annex_missing where annex_id = :id order by position")
                        .param("id", id)
                        .query((each, at) -> new AnnexMissing(
                                each.getString("sheet_id"),
                                each.getString("unit_name"),
                                SheetStatus.valueOf(each.getString("sheet_status"))))
                        .list(),
                row.getBoolean("fits"));
    }
}
