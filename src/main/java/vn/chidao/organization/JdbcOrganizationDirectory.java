package vn.chidao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Reads by one indexed query each; nothing is cached, so a post that ends has ended at the next look. */
@Service
class JdbcOrganizationDirectory extends JdbcPositionDirectory implements OrganizationDirectory, UnitSelector.Register {

    static final String UNIT = """
            select u.id, s.name, s.short_name, u.kind, k.sphere, k.collective, u.level, u.area, s.parent_id, s.notation,
                u.valid_from, u.valid_to
            from organization u join organization_kind k on k.id = u.kind
            """ + stateOn(":on");

    private final MessageSource messages;

    JdbcOrganizationDirectory(JdbcClient jdbc, BusinessClock clock, MessageSource messages) {
        super(jdbc, clock);
        this.messages = messages;
    }

    @Override
    public Optional<UnitView> unit(String id) {
        return units("", "where u.id = :id", clock.today(), id).stream().findFirst();
    }

    @Override
    public Optional<UnitView> unit(String id, LocalDate on) {
        return units("", "where u.id = :id and " + validOn("u"), on, id).stream()
                .findFirst();
    }

    @Override
    public UnitView require(String id) {
        return unit(id).orElseThrow(() -> new NotFound("organization", id));
    }

    @Override
    public String nameOf(String unitId) {
        return nameOf(unitId, null);
    }

    @Override
    public String nameOf(String unitId, @Nullable LocalDate on) {
        return namesOf(List.of(unitId), on == null ? clock.today() : on).getOrDefault(unitId, unitId);
    }

    @Override
    public Map<String, String> namesOf(Collection<String> unitIds, LocalDate on) {
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select u.id, s.name from organization u " + stateOn(":on") + " where u.id in (:ids)")
                .param("on", on)
                .param("ids", unitIds)
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<UnitDay, String> namesOf(Collection<UnitDay> asked) {
        Map<UnitDay, String> names = new HashMap<>();
        jdbc.sql("""
                        select asked.unit_id, asked.day, s.name
                        from unnest(cast(:units as text[]), cast(:days as date[])) as asked(unit_id, day)
                            join organization u on u.id = asked.unit_id
                        """ + stateOn("asked.day"))
                .param("units", asked.stream().map(UnitDay::unitId).toArray(String[]::new))
                .param(
                        "days",
                        asked.stream().map(UnitDay::on).map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(
                            new UnitDay(row.getString("unit_id"), row.getObject("day", LocalDate.class)),
                            row.getString("name"));
                });
        return names;
    }

    @Override
    public List<UnitView> units() {
        return units(clock.today());
    }

    @Override
    public List<UnitView> units(LocalDate on) {
        return jdbc.sql(UNIT + "where " + validOn("u") + " order by u.rank, u.id")
                .param("on", on)
                .query(JdbcOrganizationDirectory::unitOf)
                .list();
    }

    @Override
    public List<UnitView> children(String id) {
        return children(id, clock.today());
    }

    @Override
    public List<UnitView> children(String id, LocalDate on) {
        return units("", """
                where u.id in (select unit_id from organization_state where parent_id = :id) and s.parent_id = :id
                    and %s order by u.rank, u.id
                """.formatted(validOn("u")), on, id);
    }

    @Override
    public List<UnitView> descendants(String id, LocalDate on) {
        return units("""
                with recursive below (id) as (
                    select cast(:id as text)
                    union
                    select u.id from below b
                        join organization_state c on c.parent_id = b.id
                        join organization u on u.id = c.unit_id
                        %s
                    where s.valid_from = c.valid_from and %s)
                """.formatted(stateOn(":on"), validOn("u")), """
                where u.id in (select id from below) and u.id <> :id order by u.rank, u.id
                """, on, id);
    }

    @Override
    public List<UnitView> ancestors(String id, LocalDate on) {
        return units("""
                with recursive line (id, steps) as (
                    select cast(:id as text), 0
                    union all
                    select s.parent_id, l.steps + 1 from line l
                        join organization u on u.id = l.id
                        %s
                    where s.parent_id is not null and %s)
                cycle id set in_circle using path
                """.formatted(stateOn(":on"), validOn("u")), """
                join line l on l.id = u.id where l.steps > 0 and not l.in_circle order by l.steps
                """, on, id);
    }

    @Override
    public boolean areTogether(String unitId, String otherId) {
        Optional<String> area = areaOf(unitId);
        return area.isPresent() && area.equals(areaOf(otherId));
    }

    @Override
    public List<UnitView> together(String unitId) {
        String area = areaOf(unitId).orElse(null);
        List<UnitView> all = units();
        Map<String, UnitView> byId = all.stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        return all.stream()
                .filter(unit -> area != null && area.equals(areaAbove(unit, byId)))
                .toList();
    }

    private static @Nullable String areaAbove(UnitView unit, Map<String, UnitView> byId) {
        for (UnitView at = unit; at != null; at = byId.get(String.valueOf(at.parentId()))) {
            if (at.area() != null) {
                return at.area();
            }
        }
        return null;
    }

    private Optional<String> areaOf(String unitId) {
        return unit(unitId).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), ancestors(unitId, clock.today()).stream()))
                .map(UnitView::area)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public List<UnitView> ofArea(String area, LocalDate on) {
        return units("", "where u.area = :id and " + validOn("u") + " order by u.rank, u.id", on, area);
    }

    @Override
    public List<StateView> states(String unitId) {
        return jdbc.sql("""
                        select valid_from, name, short_name, notation, parent_id from organization_state
                        where unit_id = :unit order by valid_from
                        """).param("unit", unitId).query(StateView.class).list();
    }

    @Override
    public Optional<TermView> term(String unitId, LocalDate on) {
        return jdbc.sql("""
                        select unit_id, name, valid_from, valid_to from term_of_office
                        where unit_id = :unit and :on between valid_from and valid_to
                        """)
                .param("unit", unitId)
                .param("on", on)
                .query(TermView.class)
                .optional();
    }

    @Override
    public List<TermView> terms(String unitId) {
        return jdbc.sql("""
                        select unit_id, name, valid_from, valid_to from term_of_office
                        where unit_id = :unit order by valid_from desc
                        """).param("unit", unitId).query(TermView.class).list();
    }

    @Override
    public List<SuccessorView> successors(String unitId) {
        return successions("unit_id", unitId);
    }

    @Override
    public List<SuccessorView> predecessors(String unitId) {
        return successions("successor_id", unitId);
    }

    @Override
    public List<UnitView> resolve(String selector, LocalDate on) {
        return UnitSelector.parse(selector, functions()).resolve(this, on);
    }

    @Override
    public SelectorExplanation explain(String selector, LocalDate on) {
        return new SelectorReader(this, messages).explain(UnitSelector.parse(selector, functions()), on);
    }

    @Override
    public List<KindView> kinds() {
        return jdbc.sql("select id, name, sphere, collective from organization_kind order by rank, id")
                .query((row, number) -> new KindView(
                        row.getString("id"),
                        row.getString("name"),
                        Sphere.valueOf(row.getString("sphere")),
                        row.getBoolean("collective")))
                .list();
    }

    @Override
    public List<LevelView> levels() {
        return jdbc.sql("select id, name, valid_from, valid_to from admin_level order by rank, id")
                .query(LevelView.class)
                .list();
    }

    @Override
    public List<FunctionView> functions() {
        return jdbc.sql("select word, name, relation, kinds from unit_function order by rank, word")
                .query((row, number) -> new FunctionView(
                        row.getString("word"),
                        row.getString("name"),
                        UnitRelation.valueOf(row.getString("relation")),
                        Arrays.asList((String[]) row.getArray("kinds").getArray())))
                .list();
    }

    private List<UnitView> units(String before, String after, LocalDate on, String id) {
        return jdbc.sql(before + UNIT + after)
                .param("on", on)
                .param("id", id)
                .query(JdbcOrganizationDirectory::unitOf)
                .list();
    }

    private List<SuccessorView> successions(String column, String unitId) {
        return jdbc.sql("""
                        select unit_id, successor_id, since, reorganisation_id from organization_successor
                        where %s = :unit order by since, unit_id, successor_id
                        """.formatted(column))
                .param("unit", unitId)
                .query(SuccessorView.class)
                .list();
    }

    static UnitView unitOf(ResultSet row, int number) throws SQLException {
        return new UnitView(
                row.getString("id"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("kind"),
                Sphere.valueOf(row.getString("sphere")),
                row.getBoolean("collective"),
                row.getString("level"),
                row.getString("area"),
                row.getString("parent_id"),
                row.getString("notation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
