package vn.chidao.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Reads joint programmes. */
@Service
@Transactional(readOnly = true)
public class CoordinationCatalog {

    private static final String ROW = """
            select p.id, p.parent_id, p.acting_lead_unit_id, p.title, p.year_from, p.year_to, p.status,
                   coalesce(p.amendment, p.status) as stage, v.number_and_notation,
                   (select count(distinct place.acting_unit_id) from programme_decision d
                       join programme_party place on place.programme_id = d.programme_id and place.unit_id = d.unit_id
                       where d.programme_id = p.id and d.kind = 'CONSENT' and d.version_number = p.current_version)
                       as consented,
                   (select count(distinct acting_unit_id) from programme_party where programme_id = p.id) as parties
              from joint_programme p
              left join programme_version v on v.programme_id = p.id and v.number = p.version_in_force
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final CommunesBelow communes;
    private final ProgrammeSight sight;
    private final BusinessClock clock;

    CoordinationCatalog(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            CommunesBelow communes,
            ProgrammeSight sight,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.communes = communes;
        this.sight = sight;
        this.clock = clock;
    }

    public Optional<ProgrammeView> find(String id) {
        return jdbc.sql("""
                        select id, directive_id, parent_id, acting_lead_unit_id, title, year_from, year_to, status, amendment,
                               round, current_version, version_in_force
                          from joint_programme where id = :id
                        """).param("id", id).query(this::programme).optional();
    }

    /** @throws NotFound when there is none of this id */
    public ProgrammeView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("joint-programme", id));
    }

    /** Programmes whose party one of somebody's organisations is, those under way first. */
    public List<ProgrammeRow> ownOf(Asker asker) {
        Reach reach = asker.reach(Right.READ_DRAFT);
        return jdbc.sql(ROW + """
                        where :everywhere or p.acting_lead_unit_id in (:units)
                            or exists (select 1 from programme_party party
                                where party.programme_id = p.id and party.acting_unit_id in (:units))
                        order by (coalesce(p.amendment, p.status) in ('DRAFT', 'CONSULTED', 'FOR_CONSENT')) desc,
                            (p.status = 'IN_FORCE') desc, p.year_from desc, p.title, p.id
                        """)
                .param("everywhere", reach.everywhere())
                .param("units", orNobody(reach.unitIds()))
                .query(this::row)
                .list();
    }

    /** Programmes in force that somebody may read without being a party, the latest first; an amendment does not show. */
    public List<ProgrammeRow> othersFor(Asker asker) {
        List<ProgrammeRow> rows = inForce();
        List<String> ids = rows.stream().map(ProgrammeRow::id).toList();
        Set<String> own = sight.partyTo(asker, ids);
        Set<String> open = sight.openTo(asker, ids);
        return rows.stream()
                .filter(row -> open.contains(row.id()) && !own.contains(row.id()))
                .map(ProgrammeRow::withoutAmendment)
                .toList();
    }

    /** Programmes in force that this organisation, or one beside it, can carry out with one of its own. */
    public List<ProgrammeRow> parentsFor(String leadUnitId) {
        List<ProgrammeRow> rows = inForce();
        Set<String> above = communes.above(
                leadUnitId, rows.stream().map(ProgrammeRow::leadUnitId).toList());
        return rows.stream().filter(row -> above.contains(row.leadUnitId())).toList();
    }

    /** Whether one of these organisations can carry this programme out with one of its own. */
    public boolean isParentFor(ProgrammeView programme, Collection<String> leadUnitIds) {
        return programme.status() == ProgrammeStatus.IN_FORCE
                && leadUnitIds.stream().anyMatch(unit -> communes.contains(programme.leadUnitId(), unit));
    }

    private List<ProgrammeRow> inForce() {
        return jdbc.sql(ROW + "where p.status = 'IN_FORCE' order by p.year_from desc, p.title, p.id")
                .query(this::row)
                .list();
    }

    /** What one level below has concluded, or is concluding, to carry this programme out. */
    public List<ProgrammeRow> childrenOf(String programmeId) {
        return jdbc.sql(ROW + "where p.parent_id = :id and p.status <> 'WITHDRAWN' order by p.title, p.id")
                .param("id", programmeId)
                .query(this::row)
                .list();
    }

    /** Every commune below this lead of a programme in their order, with how far its own programme has come. */
    public List<CommuneStanding> communesOf(String programmeId, String leadUnitId) {
        List<ProgrammeRow> children = childrenOf(programmeId).stream()
                .filter(child -> child.status() != ProgrammeStatus.ENDED)
                .toList();
        return communes.of(leadUnitId).stream()
                .map(commune -> standing(commune, children))
                .toList();
    }

    /** As {@link #communesOf}, as far as it is somebody's business: what others are still agreeing on has no name for him. */
    public List<CommuneStanding> communesFor(Asker asker, ProgrammeView programme) {
        List<CommuneStanding> standings = communesOf(programme.id(), programme.leadUnitId());
        List<String> ids = standings.stream()
                .flatMap(standing -> Optional.ofNullable(standing.child()).stream())
                .map(ProgrammeRow::id)
                .toList();
        Set<String> own = sight.partyTo(asker, ids);
        Set<String> open = sight.openTo(asker, ids);
        return standings.stream()
                .map(standing -> {
                    ProgrammeRow child = standing.child();
                    return child == null || own.contains(child.id())
                            ? standing
                            : standing.forOutsiders(open.contains(child.id()));
                })
                .toList();
    }

    private CommuneStanding standing(UnitView commune, List<ProgrammeRow> children) {
        Set<String> beside = children.isEmpty() ? Set.of() : communes.beside(commune.id());
        ProgrammeRow child = children.stream()
                .filter(each -> beside.contains(each.leadUnitId()))
                .findFirst()
                .orElse(null);
        return new CommuneStanding(commune.id(), commune.name(), child == null ? null : child.status(), child);
    }

    private static Collection<String> orNobody(Collection<String> units) {
        return units.isEmpty() ? List.of("") : units;
    }

    private ProgrammeRow row(ResultSet row, int n) throws SQLException {
        String lead = row.getString("acting_lead_unit_id");
        return new ProgrammeRow(
                row.getString("id"),
                row.getString("parent_id"),
                lead,
                organizations.nameOf(lead),
                row.getString("title"),
                row.getInt("year_from"),
                row.getInt("year_to"),
                ProgrammeStatus.valueOf(row.getString("status")),
                ProgrammeStatus.valueOf(row.getString("stage")),
                row.getString("number_and_notation"),
                row.getInt("consented"),
                row.getInt("parties"));
    }

    private ProgrammeView programme(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        String lead = row.getString("acting_lead_unit_id");
        String amendment = row.getString("amendment");
        return new ProgrammeView(
                id,
                row.getString("directive_id"),
                row.getString("parent_id"),
                lead,
                organizations.nameOf(lead),
                row.getString("title"),
                row.getInt("year_from"),
                row.getInt("year_to"),
                ProgrammeStatus.valueOf(row.getString("status")),
                amendment == null ? null : ProgrammeStatus.valueOf(amendment),
                row.getInt("round"),
                row.getInt("current_version"),
                row.getObject("version_in_force", Integer.class),
                parties(id),
                versions(id),
                decisions(id));
    }

    private List<ProgrammeView.PartyView> parties(String programmeId) {
        return jdbc.sql("""
                        select position, unit_id, acting_unit_id from programme_party
                        where programme_id = :id order by position
                        """)
                .param("id", programmeId)
                .query((row, n) -> new ProgrammeView.PartyView(
                        row.getInt("position"),
                        row.getString("unit_id"),
                        row.getString("acting_unit_id"),
                        SuccessionName.of(organizations, row.getString("unit_id"), row.getString("acting_unit_id"))))
                .list();
    }

    private List<ProgrammeView.VersionView> versions(String programmeId) {
        return jdbc.sql("select * from programme_version where programme_id = :id order by number")
                .param("id", programmeId)
                .query((row, n) -> new ProgrammeView.VersionView(
                        row.getInt("number"),
                        row.getInt("round"),
                        row.getString("title"),
                        row.getInt("year_from"),
                        row.getInt("year_to"),
                        row.getString("body"),
                        row.getString("note"),
                        VersionState.valueOf(row.getString("state")),
                        instant(row, "written_at"),
                        row.getString("written_by"),
                        row.getObject("sent_at") == null ? null : instant(row, "sent_at"),
                        row.getObject("in_force_on", LocalDate.class),
                        row.getString("number_and_notation"),
                        row.getObject("numbered_on", LocalDate.class),
                        row.getString("file_id"),
                        shares(row.getString("id"))))
                .list();
    }

    private List<ProgrammeView.ShareView> shares(String versionId) {
        return jdbc.sql("select unit_id, share from programme_share where version_id = :id order by position")
                .param("id", versionId)
                .query((row, n) -> new ProgrammeView.ShareView(
                        row.getString("unit_id"),
                        organizations.nameOf(row.getString("unit_id")),
                        row.getString("share")))
                .list();
    }

    /** Each under the name its organisation had on the day it decided. */
    private List<ProgrammeView.DecisionView> decisions(String programmeId) {
        return jdbc.sql("select * from programme_decision where programme_id = :id order by position")
                .param("id", programmeId)
                .query((row, n) -> {
                    Instant at = instant(row, "decided_at");
                    String capacity = row.getString("capacity");
                    return new ProgrammeView.DecisionView(
                            DecisionKind.valueOf(row.getString("kind")),
                            row.getString("unit_id"),
                            organizations.nameOf(
                                    row.getString("acting_unit_id"), LocalDate.ofInstant(at, clock.getZone())),
                            row.getInt("version_number"),
                            row.getString("comment"),
                            capacity == null ? null : SignatureCapacity.valueOf(capacity),
                            row.getString("person_name"),
                            row.getString("position_name"),
                            at);
                })
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
