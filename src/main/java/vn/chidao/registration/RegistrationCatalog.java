package vn.chidao.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.organization.SuccessorView;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.NotFound;

/** Reads registration sheets. */
@Service
@Transactional(readOnly = true)
public class RegistrationCatalog {

    private static final String SHEET = """
            select s.id, s.directive_id, s.obligation_id, s.unit_id, s.acting_unit_id, s.acting_lead_unit_id,
                   s.accepting_unit_id, s.year,
                   s.period_label, s.due_on, s.status, s.current_version, s.accepted_on, v.note
              from registration_sheet s
              left join registration_version v on v.sheet_id = s.id and v.number = s.current_version
            """;
    private static final String CLAIM = """
            select s.id, s.directive_id, s.unit_id, l.*
              from registration_sheet s
              join registration_version v on v.sheet_id = s.id and v.number = s.current_version
              join registration_line l on l.version_id = v.id
            """;

    private static final String IN_ROUND = """
            join registration_sheet asked on asked.year = s.year and asked.acting_lead_unit_id = s.acting_lead_unit_id
            where asked.id = :id and s.status in (:standing)
            """;
    private static final List<String> STANDING = Stream.of(SheetStatus.values())
            .filter(SheetStatus::isClaim)
            .map(Enum::name)
            .toList();
    private static final String AMENDMENT = """
            select a.*, v.note
              from registration_amendment a
              left join registration_version v on v.sheet_id = a.sheet_id and v.number = a.version_number
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;

    RegistrationCatalog(JdbcClient jdbc, OrganizationDirectory organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    public Optional<SheetView> find(String sheetId) {
        return jdbc.sql(SHEET + "where s.id = :id")
                .param("id", sheetId)
                .query(this::sheet)
                .optional();
    }

    public SheetView require(String sheetId) {
        return find(sheetId).orElseThrow(() -> new NotFound("registration-sheet", sheetId));
    }

    /** All sheets of a directive, by year and organisation. */
    public List<SheetView> ofDirective(String directiveId) {
        return jdbc.sql(SHEET + "where s.directive_id = :directive order by s.year, s.unit_id")
                .param("directive", directiveId)
                .query(this::sheet)
                .list();
    }

    /**
     * The rounds of these directives, the latest year first.
     *
     * @param ownUnitIds the organisations whose own sheet is named
     */
    public List<RoundRow> rounds(Collection<String> directiveIds, Collection<String> ownUnitIds, LocalDate today) {
        return jdbc.sql("""
                        select directive_id, year, count(*) as sheets,
                               count(*) filter (where status = 'ACCEPTED') as accepted,
                               count(*) filter (where status = 'OPEN' and due_on < :today) as late,
                               min(id) filter (where acting_unit_id = any(:own)) as own_sheet_id
                          from registration_sheet
                         where directive_id = any(:directives)
                         group by directive_id, year
                         order by year desc, directive_id
                        """)
                .param("today", today)
                .param("own", ownUnitIds.toArray(String[]::new))
                .param("directives", directiveIds.toArray(String[]::new))
                .query(RoundRow.class)
                .list();
    }

    /** The accepted sheets of these organisations, or that they act for, of the years from first to last. */
    List<SheetView> acceptedOf(String directiveId, Collection<String> unitIds, int first, int last) {
        return jdbc.sql(SHEET + """
                        where s.directive_id = :directive and s.status = 'ACCEPTED' and s.year between :first and :last
                          and (s.unit_id = any(:units) or s.acting_unit_id = any(:units))
                        order by s.year, s.unit_id
                        """)
                .param("directive", directiveId)
                .param("first", first)
                .param("last", last)
                .param("units", unitIds.toArray(String[]::new))
                .query(this::sheet)
                .list();
    }

    /** Where this sheet's lines meet those of other organisations in the same round. */
    public List<Overlap> overlaps(String sheetId) {
        List<Claim> round = claimsOfRound(sheetId);
        return OverlapCheck.between(
                round.stream().filter(claim -> claim.sheetId().equals(sheetId)).toList(),
                round.stream().filter(claim -> !claim.sheetId().equals(sheetId)).toList());
    }

    /** As above, for lines with which the sheet's own are to be replaced. */
    public List<Overlap> overlaps(String sheetId, List<SheetLine> lines) {
        SheetView sheet = require(sheetId);
        return OverlapCheck.between(
                lines.stream()
                        .map(line -> new Claim(sheetId, sheet.directiveId(), sheet.unitId(), sheet.unitName(), line))
                        .toList(),
                claimsOfRound(sheetId).stream()
                        .filter(claim -> !claim.sheetId().equals(sheetId))
                        .toList());
    }

    /** Contents that no organisation of this sheet's round has claimed so far. */
    public Set<ContentArea> gaps(String sheetId) {
        return OverlapCheck.gaps(claimsOfRound(sheetId));
    }

    /** What others stand by under the same directive in the same round. */
    List<SheetLine> linesBeside(String sheetId) {
        return jdbc.sql(CLAIM + IN_ROUND + " and s.directive_id = asked.directive_id and s.id <> asked.id")
                .param("id", sheetId)
                .param("standing", STANDING)
                .query((row, n) -> line(row))
                .list();
    }

    private List<String> withPredecessors(String unitId) {
        return Stream.concat(
                        Stream.of(unitId),
                        organization.predecessors(unitId).stream().map(SuccessorView::unitId))
                .toList();
    }

    /**
     * What the organisation, or one it has taken over from, was last accepted to do under the same obligation in a year before, its days moved into the
     * year of this sheet; empty where it was not.
     */
    public List<SheetLine> linesOfYearBefore(SheetView sheet) {
        return jdbc
                .sql(SHEET + """
                        where s.obligation_id = :obligation and s.status = 'ACCEPTED'
                          and (s.acting_unit_id in (:units) or s.unit_id in (:units))
                          and s.year = (select max(b.year) from registration_sheet b
                            where b.obligation_id = :obligation and b.year < :year and b.status = 'ACCEPTED'
                              and (b.acting_unit_id in (:units) or b.unit_id in (:units)))
                        order by s.id
                        """)
                .param("obligation", sheet.obligationId())
                .param("year", sheet.year())
                .param("units", withPredecessors(sheet.actingUnitId()))
                .query(this::sheet)
                .list()
                .stream()
                .flatMap(before -> before.lines().stream().map(line -> line.later(sheet.year() - before.year())))
                .toList();
    }

    /** The changes of an accepted sheet that were asked for, oldest first. */
    public List<AmendmentView> amendmentsOf(String sheetId) {
        return jdbc.sql(AMENDMENT + "where a.sheet_id = :id order by a.number")
                .param("id", sheetId)
                .query(this::amendment)
                .list();
    }

    public AmendmentView requireAmendment(String amendmentId) {
        return jdbc.sql(AMENDMENT + "where a.id = :id")
                .param("id", amendmentId)
                .query(this::amendment)
                .optional()
                .orElseThrow(() -> new NotFound("sheet-amendment", amendmentId));
    }

    /** The lines as they were submitted once; empty where there is no such version. */
    public List<SheetLine> linesOfVersion(String sheetId, int version) {
        return jdbc.sql("""
                        select l.* from registration_version v join registration_line l on l.version_id = v.id
                        where v.sheet_id = :id and v.number = :version order by l.position
                        """)
                .param("id", sheetId)
                .param("version", version)
                .query((row, n) -> line(row))
                .list();
    }

    /** Every version that was submitted, oldest first. */
    public List<VersionView> versionsOf(String sheetId) {
        return jdbc.sql("""
                        select v.*, (select count(*) from registration_line l where l.version_id = v.id) as lines
                        from registration_version v where v.sheet_id = :id order by v.number
                        """)
                .param("id", sheetId)
                .query((row, n) -> new VersionView(
                        row.getInt("number"),
                        row.getInt("lines"),
                        row.getString("note"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("submitted_by")))
                .list();
    }

    private AmendmentView amendment(ResultSet row, int n) throws SQLException {
        Integer version = row.getObject("version_number", Integer.class);
        return new AmendmentView(
                row.getString("id"),
                row.getString("sheet_id"),
                row.getInt("number"),
                row.getString("reason"),
                AmendmentStatus.valueOf(row.getString("status")),
                version,
                row.getString("proposed_by"),
                row.getString("proposed_by_position"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                version == null ? List.of() : linesOfVersion(row.getString("sheet_id"), version),
                row.getString("note"));
    }

    /** A round is one year under one leading body, whatever the directive: a thing done twice is done twice. */
    private List<Claim> claimsOfRound(String sheetId) {
        Map<String, String> names = new HashMap<>();
        return jdbc.sql(CLAIM + IN_ROUND + " order by s.unit_id, s.id, l.position")
                .param("id", sheetId)
                .param("standing", STANDING)
                .query((row, n) -> new Claim(
                        row.getString("id"),
                        row.getString("directive_id"),
                        row.getString("unit_id"),
                        names.computeIfAbsent(row.getString("unit_id"), organization::nameOf),
                        line(row)))
                .list();
    }

    /** As it was called when the sheet was accepted, and who answers for it now. */
    private String nameOf(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("accepted_on", LocalDate.class);
        return SuccessionName.of(
                unit -> organization.nameOf(unit, on), row.getString("unit_id"), row.getString("acting_unit_id"));
    }

    private SheetView sheet(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        int version = row.getInt("current_version");
        return new SheetView(
                id,
                row.getString("directive_id"),
                row.getString("obligation_id"),
                row.getString("unit_id"),
                row.getString("acting_unit_id"),
                nameOf(row),
                row.getString("acting_lead_unit_id"),
                row.getString("accepting_unit_id"),
                row.getInt("year"),
                row.getString("period_label"),
                row.getObject("due_on", LocalDate.class),
                SheetStatus.valueOf(row.getString("status")),
                version,
                row.getString("note"),
                row.getObject("accepted_on", LocalDate.class),
                linesOfVersion(id, version),
                decisionsOf(id));
    }

    private List<SheetDecision> decisionsOf(String sheetId) {
        return jdbc.sql("select * from registration_decision where sheet_id = :id order by position")
                .param("id", sheetId)
                .query((row, n) -> new SheetDecision(
                        SheetStage.valueOf(row.getString("stage")),
                        row.getBoolean("positive"),
                        row.getString("comment"),
                        row.getInt("version_number"),
                        row.getString("person_name"),
                        row.getString("position_name"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        return new SheetLine(
                ContentArea.valueOf(row.getString("content")),
                LineKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("residential_area_id"),
                new Quantity(
                        row.getBigDecimal("quantity"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        row.getString("unit"),
                        row.getString("raw_text")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("partner"),
                row.getString("means"));
    }
}
