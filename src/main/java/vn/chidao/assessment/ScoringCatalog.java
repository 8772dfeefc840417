package vn.chidao.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** Reads the sheets of organisations, each with its criteria, scores, proposals and evidence. */
@Service
@Transactional(readOnly = true)
public class ScoringCatalog {

    private final JdbcClient jdbc;
    private final RecordedFacts facts;
    private final Proofs proofs;
    private final AttachmentStore files;
    private final BusinessClock clock;

    ScoringCatalog(JdbcClient jdbc, RecordedFacts facts, Proofs proofs, AttachmentStore files, BusinessClock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.proofs = proofs;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The sheet as it stands: while the organisation works on it with the proposals of today, after that with those it was
     * scored with.
     *
     * @throws NotFound when the round has none of this id
     */
    public ScoringView of(RoundView round, String sheetId) {
        SheetRow row = round.sheet(sheetId).orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        List<ScoreLine> lines = lines(round, sheetId);
        if (isOpen(round, row)) {
            Map<Integer, Proposal> proposals = proposals(round, row);
            lines = lines.stream()
                    .map(line -> line.proposing(proposals.get(line.place())))
                    .toList();
        }
        List<ScoreLine> shown = lines;
        LocalDate asOf = isOpen(round, row) ? scope(round, row).to() : null;
        return jdbc.sql("select * from assessment_sheet where id = :id")
                .param("id", sheetId)
                .query((sheet, number) -> new ScoringView(
                        row,
                        round.id(),
                        shown,
                        sheet.getString("bonus_reason"),
                        sheet.getBigDecimal("checked_bonus"),
                        sheet.getString("bonus_note"),
                        sheet.getString("reason"),
                        asOf == null ? sheet.getObject("figures_until", LocalDate.class) : asOf,
                        sheet.getObject("submitted_on", LocalDate.class),
                        sheet.getObject("checked_on", LocalDate.class),
                        sheet.getInt("reopened")))
                .single();
    }

    /** What the proposal for a criterion rests on: as of today while the organisation works on the sheet, then as it was kept. */
    public List<Proposal.Row> rows(RoundView round, String sheetId, int criterion) {
        SheetRow row = round.sheet(sheetId).orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        if (!isOpen(round, row)) {
            return proofs.of(sheetId, criterion);
        }
        Proposal proposal = facts.of(List.of(round.criteria().get(criterion)), scope(round, row))
                .get(0);
        return proposal == null ? List.of() : proposal.rows();
    }

    private static boolean isOpen(RoundView round, SheetRow row) {
        return round.isOpen() && row.status().isOpen();
    }

    private Map<Integer, Proposal> proposals(RoundView round, SheetRow row) {
        return facts.of(round.criteria(), scope(round, row));
    }

    private RecordedFacts.Scope scope(RoundView round, SheetRow row) {
        Map<String, String> sheets = new HashMap<>();
        round.sheets().forEach(each -> sheets.put(each.unitId(), each.actingUnitId()));
        return RecordedFacts.Scope.of(
                round.directiveId(), row.unitId(), sheets, round.periodFrom(), round.periodTo(), clock.today());
    }

    /** The scores as they were given last, without anything proposed today. */
    public List<ScoreLine> given(RoundView round, String sheetId) {
        return lines(round, sheetId);
    }

    private List<ScoreLine> lines(RoundView round, String sheetId) {
        Map<Integer, List<EvidenceView>> evidence =
                evidenceOf(sheetId).stream().collect(Collectors.groupingBy(EvidenceView::criterion));
        Map<Integer, SheetScore> scores = new HashMap<>();
        jdbc.sql("select * from assessment_score where sheet_id = :id")
                .param("id", sheetId)
                .query((row, number) -> scores.put(row.getInt("position"), score(row)))
                .list();
        List<ScoreLine> lines = new ArrayList<>();
        for (int place = 0; place < round.criteria().size(); place++) {
            Criterion criterion = round.criteria().get(place);
            List<EvidenceView> of = evidence.getOrDefault(place, List.of());
            SheetScore score = scores.get(place);
            lines.add(
                    score == null
                            ? new ScoreLine(place, criterion, null, null, null, null, null, null, null, null, false, of)
                            : new ScoreLine(
                                    place,
                                    criterion,
                                    score.proposed(),
                                    score.part(),
                                    score.whole(),
                                    score.points(),
                                    score.reason(),
                                    score.evidence(),
                                    score.checked(),
                                    score.note(),
                                    score.marked(),
                                    of));
        }
        return lines;
    }

    private static SheetScore score(ResultSet row) throws SQLException {
        return new SheetScore(
                row.getBigDecimal("proposed"),
                row.getBigDecimal("part"),
                row.getBigDecimal("whole"),
                Objects.requireNonNullElse(row.getBigDecimal("points"), BigDecimal.ZERO),
                row.getString("reason"),
                row.getString("evidence"),
                row.getBigDecimal("checked"),
                row.getString("note"),
                row.getBoolean("marked"));
    }

    private List<EvidenceView> evidenceOf(String sheetId) {
        List<String> ids = jdbc.sql(
                        "select file_id from assessment_evidence where sheet_id = :id and file_id is not null")
                .param("id", sheetId)
                .query(String.class)
                .list();
        Map<String, String> names = ids.isEmpty() ? Map.of() : files.namesOf(ids);
        return jdbc.sql("select * from assessment_evidence where sheet_id = :id order by criterion, added_at, id")
                .param("id", sheetId)
                .query((row, number) -> {
                    String fileId = row.getString("file_id");
                    return new EvidenceView(
                            row.getString("id"),
                            row.getInt("criterion"),
                            EvidenceKind.valueOf(row.getString("kind")),
                            row.getString("caption"),
                            fileId,
                            fileId == null ? null : names.getOrDefault(fileId, fileId),
                            row.getString("href"));
                })
                .list();
    }
}
