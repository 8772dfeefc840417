package vn.chidao.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of this module. Each write says what is so now; writing the same again changes nothing. */
@Repository
class OrganizationTables {

    static final String SAVE_UNIT = """
            insert into organization (id, kind, level, area, rank, valid_from, valid_to)
            values (:id, :kind, :level, :area, :rank, :from, :to)
            on conflict (id) do update set
                kind = excluded.kind, level = excluded.level, area = excluded.area, rank = excluded.rank,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = organization.version + 1
            """;

    static final String SAVE_STATE = """
            insert into organization_state (unit_id, valid_from, name, short_name, notation, parent_id)
            values (:unit, :from, :name, :shortName, :notation, :parent)
            on conflict (unit_id, valid_from) do update set
                name = excluded.name, short_name = excluded.short_name, notation = excluded.notation,
                parent_id = excluded.parent_id, version = organization_state.version + 1
            """;

    static final String SAVE_POSITION = """
            insert into position (id, unit_id, name, roles, rank, valid_from, valid_to)
            values (:id, :unitId, :name, string_to_array(:roles, ' '), :rank, :from, :to)
            on conflict (id) do update set
                unit_id = excluded.unit_id, name = excluded.name, roles = excluded.roles, rank = excluded.rank,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = position.version + 1
            """;

    static final String SAVE_PERSON = """
            insert into person (id, name) values (:id, :name)
            on conflict (id) do update set name = excluded.name, version = person.version + 1
            """;

    static final String SAVE_HOLDING = """
            insert into position_holding (position_id, person_id, valid_from, valid_to, acting)
            values (:position, :person, :from, :to, :acting)
            on conflict (position_id, person_id, valid_from) do update set
                valid_to = excluded.valid_to, acting = excluded.acting, version = position_holding.version + 1
            """;

    private final JdbcClient jdbc;

    OrganizationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveUnit(World.Unit unit, int rank) {
        jdbc.sql(SAVE_UNIT).paramSource(row(unit, rank)).update();
    }

    static MapSqlParameterSource row(World.Unit unit, int rank) {
        return new MapSqlParameterSource("id", unit.id())
                .addValue("kind", unit.kind())
                .addValue("level", unit.level())
                .addValue("area", unit.area())
                .addValue("rank", rank)
                .addValue("from", unit.validFrom())
                .addValue("to", unit.validTo(), Types.DATE);
    }

    void saveState(String unitId, StateView state) {
        jdbc.sql(SAVE_STATE).paramSource(row(unitId, state)).update();
    }

    static MapSqlParameterSource row(String unitId, StateView state) {
        return new MapSqlParameterSource("unit", unitId)
                .addValue("from", state.validFrom())
                .addValue("name", state.name())
                .addValue("shortName", state.shortName())
                .addValue("notation", state.notation())
                .addValue("parent", state.parentId());
    }

    void endUnit(String unitId, LocalDate to) {
        jdbc.sql("update organization set valid_to = :to, version = version + 1 where id = :unit")
                .param("unit", unitId)
                .param("to", to)
                .update();
    }

    void saveTerm(TermView term) {
        jdbc.sql("""
                        insert into term_of_office (unit_id, name, valid_from, valid_to)
                        values (:unit, :name, :from, :to)
                        on conflict (unit_id, name) do update set valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to, version = term_of_office.version + 1
                        """)
                .param("unit", term.unitId())
                .param("name", term.name())
                .param("from", term.validFrom())
                .param("to", term.validTo())
                .update();
    }

    void saveSuccessor(SuccessorView succession) {
        jdbc.sql("""
                        insert into organization_successor (unit_id, successor_id, since, reorganisation_id)
                        values (:unit, :successor, :since, :reorganisation)
                        on conflict (unit_id, successor_id) do update set since = excluded.since,
                            reorganisation_id = coalesce(excluded.reorganisation_id, organization_successor.reorganisation_id)
                        """)
                .param("unit", succession.unitId())
                .param("successor", succession.successorId())
                .param("since", succession.since())
                .param("reorganisation", succession.reorganisationId())
                .update();
    }

    int nextUnitRank() {
        return jdbc.sql("select coalesce(max(rank) + 1, 0) from organization")
                .query(Integer.class)
                .single();
    }

    int nextPositionRank(String unitId) {
        return jdbc.sql("select coalesce(max(rank) + 1, 0) from position where unit_id = :unit")
                .param("unit", unitId)
                .query(Integer.class)
                .single();
    }

    /** Ends what is open with these positions on this day, and takes back what would only begin later. */
    int endPositions(Collection<String> positionIds, LocalDate to) {
        if (positionIds.isEmpty()) {
            return 0;
        }
        jdbc.sql("delete from position_holding where position_id in (:positions) and valid_from > :to")
                .param("positions", positionIds)
                .param("to", to)
                .update();
        int ended =
                jdbc.sql("""
                        update position_holding set valid_to = :to, version = version + 1
                        where position_id in (:positions) and (valid_to is null or valid_to > :to)
                        """).param("positions", positionIds).param("to", to).update();
        jdbc.sql("""
                        update position set valid_to = :to, version = version + 1
                        where id in (:positions) and (valid_to is null or valid_to > :to)
                        """).param("positions", positionIds).param("to", to).update();
        return ended;
    }

    /** Makes changes of the tree queue up, so that two of them cannot close a circle unseen. */
    void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organization'))")
                .query((row, number) -> true)
                .single();
    }

    /** The organisations that stand below this one on any day from that one on. */
    List<String> unitsBelowFrom(String unitId, LocalDate from) {
        return jdbc.sql("""
                        select distinct s.unit_id from organization_state s join organization u on u.id = s.unit_id
                        where s.parent_id = :unit and coalesce(u.valid_to, 'infinity') >= :from
                          and coalesce((select min(n.valid_from) from organization_state n
                              where n.unit_id = s.unit_id and n.valid_from > s.valid_from), 'infinity') > :from
                        order by s.unit_id
                        """)
                .param("unit", unitId)
                .param("from", from)
                .query(String.class)
                .list();
    }

    void savePosition(World.Position position, int rank) {
        jdbc.sql(SAVE_POSITION).paramSource(row(position, rank)).update();
    }

    static MapSqlParameterSource row(World.Position position, int rank) {
        return new MapSqlParameterSource("id", position.id())
                .addValue("unitId", position.unitId())
                .addValue("name", position.name())
                .addValue("roles", position.rolesAsText())
                .addValue("rank", rank)
                .addValue("from", position.validFrom())
                .addValue("to", position.validTo(), Types.DATE);
    }

    void savePerson(PersonView person) {
        jdbc.sql(SAVE_PERSON).paramSource(row(person)).update();
    }

    static MapSqlParameterSource row(PersonView person) {
        return new MapSqlParameterSource("id", person.id()).addValue("name", person.name());
    }

    void saveHolding(World.Holding holding) {
        jdbc.sql(SAVE_HOLDING).paramSource(row(holding)).update();
    }

    static MapSqlParameterSource row(World.Holding holding) {
        return new MapSqlParameterSource("position", holding.positionId())
                .addValue("person", holding.personId())
                .addValue("from", holding.from())
                .addValue("to", holding.to(), Types.DATE)
                .addValue("acting", holding.acting());
    }

    /** Whether the person holds the position on any day of this time, other than by the holding that starts at its first. */
    boolean overlaps(String positionId, String personId, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select exists (
                            select 1 from position_holding
                            where position_id = :position and person_id = :person and valid_from <> :from
                              and daterange(valid_from, valid_to, '[]') && daterange(cast(:from as date), cast(:to as date), '[]'))
                        """)
                .param("position", positionId)
                .param("person", personId)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    boolean holdsFrom(String positionId, String personId, LocalDate from) {
        return jdbc.sql("""
                        select exists (
                            select 1 from position_holding
                            where position_id = :position and person_id = :person and valid_from = :from)
                        """)
                .param("position", positionId)
                .param("person", personId)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /** Ends the holding that is open on that day; false when there is none. */
    boolean endHolding(String positionId, String personId, LocalDate to) {
        return jdbc.sql("""
                                update position_holding set valid_to = :to, version = version + 1
                                where position_id = :position and person_id = :person
                                  and valid_from <= :to and (valid_to is null or valid_to > :to)
                                """)
                        .param("position", positionId)
                        .param("person", personId)
                        .param("to", to)
                        .update()
                > 0;
    }

    /** The days of a position; makes appointments to it queue up, so that two of them cannot overlap unseen. */
    Life lockPosition(String positionId) {
        return jdbc.sql("select valid_from, valid_to from position where id = :id for update")
                .param("id", positionId)
                .query((row, number) -> new Life(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
                .single();
    }

    List<String> positionIds(String unitId) {
        return jdbc.sql("select id from position where unit_id = :unit for update")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    /** A position of the organisation that has not begun by this day. */
    Optional<String> positionStartingAfter(String unitId, LocalDate day) {
        return jdbc.sql("select name from position where unit_id = :unit and valid_from > :day order by id limit 1")
                .param("unit", unitId)
                .param("day", day)
                .query(String.class)
                .optional();
    }
}
