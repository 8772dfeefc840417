package vn.chidao.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.Occurrences;
import vn.chidao.shared.NotFound;

/** Reads annexes of the years. */
@Service
@Transactional(readOnly = true)
public class AnnexCatalog {

    private final JdbcClient jdbc;
    private final Occurrences occurrences;

    AnnexCatalog(JdbcClient jdbc, Occurrences occurrences) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
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

    /** Those of these sheets that are asked for and not accepted: who was relieved of the obligation is not missing. */
    public List<SheetView> missing(List<SheetView> round) {
        List<SheetView> open = round.stream()
                .filter(sheet -> sheet.status() != SheetStatus.ACCEPTED)
                .toList();
        Set<String> relieved =
                occurrences.released(open.stream().map(SheetView::id).toList());
        return open.stream().filter(sheet -> !relieved.contains(sheet.id())).toList();
    }

    private List<AnnexView> views(String where, Map<String, Object> params) {
        Map<Round, Standing> now = new HashMap<>();
        return jdbc.sql("select a.* from round_annex a where " + where + " order by a.year desc, a.number desc, a.id")
                .params(params)
                .query((row, n) -> view(row, now))
                .list();
    }

    private record Round(String directiveId, String leadUnitId, int year) {}

    /** The sheets of a round: the version of each accepted one, and those that are asked for and not accepted. */
    private record Standing(Map<String, Integer> accepted, Set<String> open) {}

    private Standing standing(Round round) {
        Standing standing = new Standing(new HashMap<>(), new HashSet<>());
        jdbc.sql("""
                        select id, status, current_version from registration_sheet
                         where directive_id = :directive and acting_lead_unit_id = :lead and year = :year
                        """)
                .params(Map.of("directive", round.directiveId(), "lead", round.leadUnitId(), "year", round.year()))
                .query(row -> {
                    String sheet = row.getString("id");
                    if (SheetStatus.ACCEPTED.name().equals(row.getString("status"))) {
                        standing.accepted().put(sheet, row.getInt("current_version"));
                    } else {
                        standing.open().add(sheet);
                    }
                });
        standing.open().removeAll(occurrences.released(List.copyOf(standing.open())));
        return standing;
    }

    private static boolean fits(List<AnnexSheet> sheets, List<AnnexMissing> missing, Standing now) {
        return sheets.stream()
                        .collect(Collectors.toMap(AnnexSheet::sheetId, AnnexSheet::versionNumber))
                        .equals(now.accepted())
                && missing.stream()
                        .map(AnnexMissing::sheetId)
                        .collect(Collectors.toSet())
                        .equals(now.open());
    }

    private AnnexView view(ResultSet row, Map<Round, Standing> now) throws SQLException {
        String id = row.getString("id");
        Round round =
                new Round(row.getString("directive_id"), row.getString("acting_lead_unit_id"), row.getInt("year"));
        List<AnnexSheet> sheets = jdbc.sql("select * from round_annex_sheet where annex_id = :id order by position")
                .param("id", id)
                .query((each, at) -> new AnnexSheet(
                        each.getString("sheet_id"),
                        each.getString("unit_name"),
                        each.getInt("version_number"),
                        each.getString("text_sha256")))
                .list();
        List<AnnexMissing> missing = jdbc.sql(
                        "select * from round_annex_missing where annex_id = :id order by position")
                .param("id", id)
                .query((each, at) -> new AnnexMissing(
                        each.getString("sheet_id"),
                        each.getString("unit_name"),
                        SheetStatus.valueOf(each.getString("sheet_status"))))
                .list();
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new AnnexView(
                id,
                round.directiveId(),
                round.leadUnitId(),
                row.getString("lead_unit_id"),
                row.getString("accepting_unit_id"),
                round.year(),
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
                sheets,
                missing,
                fits(sheets, missing, now.computeIfAbsent(round, this::standing)));
    }
}
