package vn.chidao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Reads by one indexed query each; nothing is cached, so a post that ends has ended at the next look. */
@Service
class JdbcOrganizationDirectory implements OrganizationDirectory, UnitSelector.Lookup {

    private static final String UNIT = """
            select id, name, short_name, kind, level, parent_id, notation, valid_from, valid_to
            from organization u
            """;

    private static final String POSITION = """
            select p.id, p.unit_id, u.short_name as unit_name, p.name, p.roles
            from position p join organization u on u.id = p.unit_id
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JdbcOrganizationDirectory(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<UnitView> unit(String id) {
        return jdbc.sql(UNIT + "where id = :id")
                .param("id", id)
                .query(JdbcOrganizationDirectory::unitOf)
                .optional();
    }

    @Override
    public UnitView require(String id) {
        return unit(id).orElseThrow(() -> new NotFound("organization", id));
    }

    @Override
    public String nameOf(String unitId) {
        return unit(unitId).map(UnitView::name).orElse(unitId);
    }

    @Override
    public List<UnitView> units() {
        return units(clock.today());
    }

    @Override
    public List<UnitView> units(LocalDate on) {
        return jdbc.sql(UNIT + "where " + validOn("u") + " order by rank, id")
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
        return jdbc.sql(UNIT + "where parent_id = :id and " + validOn("u") + " order by rank, id")
                .param("id", id)
                .param("on", on)
                .query(JdbcOrganizationDirectory::unitOf)
                .list();
    }

    @Override
    public List<UnitView> resolve(String selector, LocalDate on) {
        return UnitSelector.parse(selector).resolve(this, on);
    }

    @Override
    public List<PositionView> positionsOf(String unitId) {
        return jdbc.sql(POSITION + "where p.unit_id = :unit and " + validOn("p") + " order by p.rank, p.id")
                .param("unit", unitId)
                .param("on", clock.today())
                .query(JdbcOrganizationDirectory::positionOf)
                .list();
    }

    @Override
    public Optional<PositionView> position(String id) {
        return jdbc.sql(POSITION + "where p.id = :id")
                .param("id", id)
                .query(JdbcOrganizationDirectory::positionOf)
                .optional();
    }

    @Override
    public List<PositionView> positions(String unitId, PositionRole role) {
        return role.chooseFrom(positionsOf(unitId));
    }

    @Override
    public List<PositionView> positions() {
        return jdbc.sql(POSITION + "where " + validOn("p") + " order by u.rank, u.id, p.rank, p.id")
                .param("on", clock.today())
                .query(JdbcOrganizationDirectory::positionOf)
                .list();
    }

    @Override
    public List<HolderView> holders(String positionId, LocalDate on) {
        return jdbc.sql("""
                        select h.person_id, n.name, h.valid_from, h.valid_to, h.acting
                        from position_holding h join person n on n.id = h.person_id
                        where h.position_id = :position and %s
                        order by h.acting, h.valid_from, h.person_id
                        """.formatted(validOn("h")))
                .param("position", positionId)
                .param("on", on)
                .query((row, number) -> new HolderView(
                        row.getString("person_id"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("acting")))
                .list();
    }

    @Override
    public List<PositionView> positionsHeldBy(String personId, LocalDate on) {
        return jdbc.sql(POSITION + """
                        join position_holding h on h.position_id = p.id
                        where h.person_id = :person and %s and %s
                        order by h.acting, u.rank, p.rank, p.id
                        """.formatted(validOn("h"), validOn("p")))
                .param("person", personId)
                .param("on", on)
                .query(JdbcOrganizationDirectory::positionOf)
                .list();
    }

    @Override
    public Optional<PersonView> person(String id) {
        return jdbc.sql("select id, name from person where id = :id")
                .param("id", id)
                .query((row, number) -> new PersonView(row.getString("id"), row.getString("name")))
                .optional();
    }

    @Override
    public List<PersonView> personsNamed(String text, int limit) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
        return jdbc.sql("""
                        select id, name from person
                        where strpos(id, :text) > 0
                           or strpos(replace(lower(regexp_replace(normalize(name, nfd), '[\\u0300-\\u036f]', '', 'g')),
                                             'đ', 'd'), :text) > 0
                        order by name, id limit :limit
                        """)
                .param("text", folded)
                .param("limit", limit)
                .query((row, number) -> new PersonView(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public Map<String, String> personNames(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from person where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> new PersonView(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    private static String validOn(String alias) {
        return "(%1$s.valid_from <= :on and (%1$s.valid_to is null or %1$s.valid_to >= :on))".formatted(alias);
    }

    private static UnitView unitOf(ResultSet row, int number) throws SQLException {
        return new UnitView(
                row.getString("id"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("kind"),
                row.getString("level"),
                row.getString("parent_id"),
                row.getString("notation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static PositionView positionOf(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new PositionView(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("unit_name"),
                row.getString("name"),
                Arrays.stream(roles).map(PositionRole::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
