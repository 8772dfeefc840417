package vn.chidao.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Reads rounds. Lists are made for whoever asks; what is read by its id is for {@link AssessmentSight} to open. */
@Service
@Transactional(readOnly = true)
public class AssessmentCatalog {

    private static final String TAKEN_OVER = "taken over by ";
    private static final String FROM = " from assessment_round r where ";

    private final JdbcClient jdbc;
    private final AssessmentSight sight;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;

    AssessmentCatalog(
            JdbcClient jdbc,
            AssessmentSight sight,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.directives = directives;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
    }

    public Optional<RoundView> find(String id) {
        return jdbc.sql("select * from assessment_round where id = :id")
                .param("id", id)
                .query(this::round)
                .optional();
    }

    /** @throws NotFound when there is none of this id */
    public RoundView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("assessment", id));
    }

    /** The round a sheet belongs to. @throws NotFound when there is no such sheet */
    public RoundView ofSheet(String sheetId) {
        return jdbc.sql("select round_id from assessment_sheet where id = :id")
                .param("id", sheetId)
                .query(String.class)
                .optional()
                .map(this::require)
                .orElseThrow(() -> new NotFound("assessment sheet", sheetId));
    }

    /**
     * The rounds of a directive that whoever asks may read and whose periods meet these days, the earliest first; none that
     * was given up.
     */
    public List<RoundView> within(Asker asker, String directiveId, LocalDate from, LocalDate to) {
        return jdbc
                .sql("select r.id" + FROM + sight.condition() + """
                         and r.directive_id = :directive and r.status <> 'WITHDRAWN'
                            and r.period_from <= :to and r.period_to >= :from
                        order by r.period_from, r.period_to, r.id
                        """)
                .params(sight.params(asker))
                .param("directive", directiveId)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list()
                .stream()
                .map(this::require)
                .toList();
    }

    /** How many there are that whoever asks may read. */
    public int count(Asker asker, AssessmentFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(asker, filter))
                .query(Integer.class)
                .single();
    }

    /** Some of those that whoever asks may read: what is open first, the latest period on top. */
    public List<AssessmentRow> list(Asker asker, AssessmentFilter filter, int skip, int limit) {
        Map<String, String> labels = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        return jdbc.sql("""
                        select r.*,
                            (select count(*) from assessment_sheet s where s.round_id = r.id) as organisations,
                            (select count(*) from assessment_sheet s where s.round_id = r.id and s.status = 'ACCEPTED')
                                as accepted
                        """ + FROM + where(filter) + """
                         order by r.status = 'OPEN' desc, r.period_to desc, r.period_from, r.opened_on desc, r.id
                        limit :limit offset :skip
                        """)
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query((row, number) -> row(row, labels, names))
                .list();
    }

    /** The years rounds end with that whoever asks may read, the latest first. */
    public List<Integer> years(Asker asker) {
        return jdbc.sql("select distinct extract(year from r.period_to)::int as year" + FROM + sight.condition()
                        + " order by year desc")
                .params(sight.params(asker))
                .query(Integer.class)
                .list();
    }

    /** The directives of rounds that whoever asks may read. */
    public List<DirectiveView> directives(Asker asker) {
        Set<String> ids = jdbc.sql("select distinct r.directive_id" + FROM + sight.condition())
                .params(sight.params(asker))
                .query(String.class)
                .set();
        return directives.all().stream().filter(each -> ids.contains(each.id())).toList();
    }

    private String where(AssessmentFilter filter) {
        return sight.condition()
                + (filter.directiveId() == null ? "" : " and r.directive_id = :directive")
                + (filter.year() == null ? "" : " and extract(year from r.period_to) = :year")
                + (filter.status() == null ? "" : " and r.status = :status");
    }

    private Map<String, Object> params(Asker asker, AssessmentFilter filter) {
        Map<String, Object> params = new HashMap<>(sight.params(asker));
        if (filter.directiveId() != null) {
            params.put("directive", filter.directiveId());
        }
        if (filter.year() != null) {
            params.put("year", filter.year());
        }
        if (filter.status() != null) {
            params.put("status", filter.status().name());
        }
        return params;
    }

    /** @param labels of directives, {@code names} of organisations: each is looked up once for all rows */
    private AssessmentRow row(ResultSet row, Map<String, String> labels, Map<String, String> names)
            throws SQLException {
        String directiveId = row.getString("directive_id");
        return new AssessmentRow(
                row.getString("id"),
                directiveId,
                labels.computeIfAbsent(directiveId, id -> directives.require(id).label()),
                row.getString("set_name"),
                periodOf(row),
                names.computeIfAbsent(row.getString("acting_leader_unit_id"), organizations::nameOf),
                row.getObject("self_due_on", LocalDate.class),
                row.getObject("check_due_on", LocalDate.class),
                AssessmentStatus.valueOf(row.getString("status")),
                row.getInt("organisations"),
                row.getInt("accepted"));
    }

    private String periodOf(ResultSet row) throws SQLException {
        return AssessmentRound.periodOf(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class))
                .in(messages);
    }

    private RoundView round(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        String leader = row.getString("acting_leader_unit_id");
        String closing = row.getString("closing_unit_id");
        return new RoundView(
                id,
                row.getString("directive_id"),
                row.getString("set_code"),
                row.getString("set_name"),
                row.getString("set_source"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                periodOf(row),
                leader,
                SuccessionName.of(organizations, row.getString("leader_unit_id"), leader),
                closing == null ? leader : closing,
                row.getObject("opened_on", LocalDate.class),
                row.getObject("self_due_on", LocalDate.class),
                row.getObject("check_due_on", LocalDate.class),
                row.getBigDecimal("bonus_ceiling"),
                row.getBoolean("ranking_public"),
                AssessmentStatus.valueOf(row.getString("status")),
                row.getString("missing_because"),
                row.getString("withdrawn_because"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("makes_criterion", Boolean.class),
                row.getString("last_by"),
                row.getString("last_position"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                criteriaOf(id),
                gradesOf(id),
                sheetsOf(id));
    }

    private List<Criterion> criteriaOf(String roundId) {
        return jdbc.sql("select * from assessment_criterion where round_id = :id order by position")
                .param("id", roundId)
                .query((row, number) -> new FrozenCriterion(
                                row.getString("group_name"),
                                row.getBigDecimal("group_weight"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getBigDecimal("most"),
                                row.getString("judged_by"),
                                row.getString("record_kind"),
                                row.getString("indicator"),
                                row.getBigDecimal("target"),
                                (String[]) row.getArray("evidence").getArray())
                        .criterion())
                .list();
    }

    private List<Grade> gradesOf(String roundId) {
        return jdbc.sql("select * from assessment_grade where round_id = :id order by position")
                .param("id", roundId)
                .query((row, number) -> new Grade(
                        row.getString("name"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("each_group"),
                        row.getBoolean("without_bonus")))
                .list();
    }

    private List<SheetRow> sheetsOf(String roundId) {
        Set<String> units =
                jdbc.sql("""
                        select unit_id from assessment_sheet where round_id = :id
                        union select acting_unit_id from assessment_sheet where round_id = :id
                        """).param("id", roundId).query(String.class).set();
        Map<String, String> names = units.isEmpty() ? Map.of() : organizations.namesOf(units, clock.today());
        List<SheetRow> rows = jdbc.sql("""
                        select s.*, (select sum(c.points) from assessment_score c where c.sheet_id = s.id) + s.bonus as self
                        from assessment_sheet s where s.round_id = :id
                        """)
                .param("id", roundId)
                .query((row, number) -> sheetRow(row, names))
                .list();
        Ranking ranking = new Ranking(rows.stream().map(SheetRow::total).toList());
        Map<String, SheetRow.Before> before = earlier(roundId);
        return rows.stream()
                .map(row -> row.placed(ranking.placeOf(row.total()), beforeOf(row, before)))
                .sorted(Comparator.comparing((SheetRow row) -> row.rank() == null ? Integer.MAX_VALUE : row.rank())
                        .thenComparing(SheetRow::unitName)
                        .thenComparing(SheetRow::id))
                .toList();
    }

    private static SheetRow sheetRow(ResultSet row, Map<String, String> names) throws SQLException {
        String unitId = row.getString("unit_id");
        String acting = row.getString("acting_unit_id");
        boolean accepted = ScoringStatus.ACCEPTED.name().equals(row.getString("status"));
        return new SheetRow(
                row.getString("id"),
                unitId,
                acting,
                SuccessionName.of(id -> names.getOrDefault(id, id), unitId, acting),
                row.getObject("due_on", LocalDate.class),
                ScoringStatus.valueOf(row.getString("status")),
                row.getBigDecimal("self"),
                accepted ? row.getBigDecimal("checked_bonus") : row.getBigDecimal("bonus"),
                row.getBigDecimal("total"),
                row.getString("grade"),
                null,
                null);
    }

    /** Its own result, else that of the one organisation it goes on with; of several nobody can say which to compare. */
    private static SheetRow.@Nullable Before beforeOf(SheetRow row, Map<String, SheetRow.Before> before) {
        SheetRow.Before own = before.get(row.unitId());
        return own == null ? before.get(TAKEN_OVER + row.unitId()) : own;
    }

    /** A result of the round before. */
    private record Result(String id, String unitId, String actingUnitId, BigDecimal total, String grade, boolean same) {

        SheetRow.Before view() {
            return new SheetRow.Before(id, total, grade, same);
        }
    }

    /** The results of the last round of the same directive before this one that was as long and is closed, by organisation. */
    private Map<String, SheetRow.Before> earlier(String roundId) {
        List<Result> results =
                jdbc.sql("""
                        select e.id, s.unit_id, s.acting_unit_id, s.total, s.grade,
                            (select array_agg(c.code || ' ' || c.most order by c.position) from assessment_criterion c
                                    where c.round_id = e.id)
                                = (select array_agg(c.code || ' ' || c.most order by c.position)
                                    from assessment_criterion c where c.round_id = r.id) as same
                        from assessment_round r
                        join lateral (select p.* from assessment_round p
                            where p.directive_id = r.directive_id and p.status = 'CLOSED' and p.period_to < r.period_from
                                and extract(year from p.period_to) - extract(year from p.period_from)
                                    = extract(year from r.period_to) - extract(year from r.period_from)
                            order by p.period_to desc limit 1) e on true
                        join assessment_sheet s on s.round_id = e.id and s.status = 'ACCEPTED'
                        where r.id = :id
                        """).param("id", roundId).query(Result.class).list();
        Map<String, SheetRow.Before> before = new HashMap<>();
        results.stream().collect(Collectors.groupingBy(Result::actingUnitId)).forEach((acting, all) -> {
            if (all.size() == 1) {
                before.put(TAKEN_OVER + acting, all.get(0).view());
            }
        });
        results.forEach(each -> before.put(each.unitId(), each.view()));
        return before;
    }
}
