package vn.chidao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Folded;

/** The half of the directory that knows positions and people. */
abstract class JdbcPositionDirectory implements PositionDirectory {

    private static final String POSITION = """
            select p.id, p.unit_id, s.short_name as unit_name, p.name, p.roles
            from position p join organization u on u.id = p.unit_id
            """ + stateOn(":today");

    static final String HOLDING = """
            select h.position_id, p.name as position_name, p.unit_id, s.short_name as unit_name, h.person_id,
                n.name as person_name, h.valid_from, h.valid_to, h.acting
            from position_holding h join position p on p.id = h.position_id join organization u on u.id = p.unit_id
                join person n on n.id = h.person_id
            """ + stateOn(":today");

    final JdbcClient jdbc;
    final BusinessClock clock;

    JdbcPositionDirectory(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<PositionView> positionsOf(String unitId) {
        return positionsOf(unitId, clock.today());
    }

    @Override
    public List<PositionView> positionsOf(String unitId, LocalDate on) {
        return asked(POSITION + "where p.unit_id = :unit and " + validOn("p") + " order by p.rank, p.id")
                .param("unit", unitId)
                .param("on", on)
                .query(JdbcPositionDirectory::positionOf)
                .list();
    }

    @Override
    public Optional<PositionView> position(String id) {
        return asked(POSITION + "where p.id = :id")
                .param("id", id)
                .query(JdbcPositionDirectory::positionOf)
                .optional();
    }

    @Override
    public Map<String, PositionView> positions(Collection<String> ids) {
        return byId(asked(POSITION + "where p.id = any(:ids)"), ids);
    }

    @Override
    public Map<String, PositionView> positions(Collection<String> ids, LocalDate on) {
        return byId(
                asked(POSITION + "where p.id = any(:ids) and " + validOn("p")).param("on", on), ids);
    }

    private static Map<String, PositionView> byId(JdbcClient.StatementSpec asked, Collection<String> ids) {
        return asked.param("ids", ids.toArray(String[]::new)).query(JdbcPositionDirectory::positionOf).list().stream()
                .collect(Collectors.toMap(PositionView::id, Function.identity()));
    }

    @Override
    public List<PositionView> positions(String unitId, PositionRole role) {
        return role.chooseFrom(positionsOf(unitId));
    }

    @Override
    public List<PositionView> positions() {
        return asked(POSITION + "where " + validOn("p") + " order by u.rank, u.id, p.rank, p.id")
                .param("on", clock.today())
                .query(JdbcPositionDirectory::positionOf)
                .list();
    }

    @Override
    public List<HolderView> holders(String positionId, LocalDate on) {
        return holders(List.of(positionId), on).getOrDefault(positionId, List.of());
    }

    @Override
    public Map<String, List<HolderView>> holders(Collection<String> positionIds, LocalDate on) {
        Map<String, List<HolderView>> holders = new HashMap<>();
        jdbc.sql("""
                        select h.position_id, h.person_id, n.name, h.valid_from, h.valid_to, h.acting
                        from position_holding h join person n on n.id = h.person_id
                        where h.position_id = any(:positions) and %s
                        order by h.acting, h.valid_from, h.person_id
                        """.formatted(validOn("h")))
                .param("positions", positionIds.toArray(String[]::new))
                .param("on", on)
                .query((row, number) -> holders.computeIfAbsent(row.getString("position_id"), any -> new ArrayList<>())
                        .add(new HolderView(
                                row.getString("person_id"),
                                row.getString("name"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getBoolean("acting"))))
                .list();
        return holders;
    }

    @Override
    public List<HoldingView> holdingsOf(String positionId) {
        return asked(HOLDING + "where h.position_id = :position order by h.valid_from desc, h.acting, h.person_id")
                .param("position", positionId)
                .query(JdbcPositionDirectory::holdingOf)
                .list();
    }

    @Override
    public List<PositionView> positionsHeldBy(String personId, LocalDate on) {
        return asked(POSITION + """
                        join position_holding h on h.position_id = p.id
                        where h.person_id = :person and %s and %s
                        order by h.acting, u.rank, p.rank, p.id
                        """.formatted(validOn("h"), validOn("p")))
                .param("person", personId)
                .param("on", on)
                .query(JdbcPositionDirectory::positionOf)
                .list();
    }

    @Override
    public List<HoldingView> holdingsBy(String personId) {
        return asked(HOLDING + "where h.person_id = :person order by h.valid_from desc, h.acting, h.position_id")
                .param("person", personId)
                .query(JdbcPositionDirectory::holdingOf)
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
    public List<PersonView> people() {
        return jdbc.sql("select id, name from person order by name, id")
                .query((row, number) -> new PersonView(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public List<PersonView> personsNamed(String text, int limit) {
        return jdbc.sql("""
                        select id, name from person where strpos(id, :text) > 0 or strpos(folded_name, :text) > 0
                        order by name, id limit :limit
                        """)
                .param("text", Folded.fold(text))
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

    /** Joins the state {@code s} of the organisation {@code u} on a day, within its life. */
    static String stateOn(String day) {
        return """
                join organization_state s on s.unit_id = u.id and s.valid_from = (
                    select max(x.valid_from) from organization_state x
                    where x.unit_id = u.id and x.valid_from <= greatest(u.valid_from, least(%s, u.valid_to)))
                """.formatted(day);
    }

    static String validOn(String alias) {
        return "(%1$s.valid_from <= :on and (%1$s.valid_to is null or %1$s.valid_to >= :on))".formatted(alias);
    }

    private JdbcClient.StatementSpec asked(String sql) {
        return jdbc.sql(sql).param("today", clock.today());
    }

    private static PositionView positionOf(ResultSet row, int number) throws SQLException {
        return new PositionView(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("unit_name"),
                row.getString("name"),
                rolesOf(row));
    }

    static Set<PositionRole> rolesOf(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(roles).map(PositionRole::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static HoldingView holdingOf(ResultSet row, int number) throws SQLException {
        return new HoldingView(
                row.getString("position_id"),
                PositionView.label(row.getString("position_name"), row.getString("unit_name")),
                row.getString("unit_id"),
                row.getString("person_id"),
                row.getString("person_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("acting"));
    }
}
