package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of this module. Each write says what is so now; writing the same again changes nothing. */
@Repository
class OrganizationTables {

    private final JdbcClient jdbc;

    OrganizationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveUnit(UnitView unit, int rank) {
        jdbc.sql("""
                        insert into organization
                            (id, name, short_name, kind, level, parent_id, notation, rank, valid_from, valid_to)
                        values (:id, :name, :shortName, :kind, :level, :parentId, :notation, :rank, :from, :to)
                        on conflict (id) do update set
                            name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                            level = excluded.level, parent_id = excluded.parent_id, notation = excluded.notation,
                            rank = excluded.rank, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                            version = organization.version + 1
                        """)
                .param("id", unit.id())
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("kind", unit.kind())
                .param("level", unit.level())
                .param("parentId", unit.parentId())
                .param("notation", unit.notation())
                .param("rank", rank)
                .param("from", unit.validFrom())
                .param("to", unit.validTo())
                .update();
    }

    void savePosition(World.Position position, int rank) {
        jdbc.sql("""
                        insert into position (id, unit_id, name, roles, rank, valid_from, valid_to)
                        values (:id, :unitId, :name, string_to_array(:roles, ' '), :rank, :from, :to)
                        on conflict (id) do update set
                            unit_id = excluded.unit_id, name = excluded.name, roles = excluded.roles,
                            rank = excluded.rank, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                            version = position.version + 1
                        """)
                .param("id", position.id())
                .param("unitId", position.unitId())
                .param("name", position.name())
                .param("roles", position.rolesAsText())
                .param("rank", rank)
                .param("from", position.validFrom())
                .param("to", position.validTo())
                .update();
    }

    void savePerson(String id, String name) {
        jdbc.sql("""
                        insert into person (id, name) values (:id, :name)
                        on conflict (id) do update set name = excluded.name, version = person.version + 1
                        """).param("id", id).param("name", name).update();
    }

    void saveHolding(String positionId, String personId, LocalDate from, @Nullable LocalDate to, boolean acting) {
        jdbc.sql("""
                        insert into position_holding (position_id, person_id, valid_from, valid_to, acting)
                        values (:position, :person, :from, :to, :acting)
                        on conflict (position_id, person_id, valid_from) do update set
                            valid_to = excluded.valid_to, acting = excluded.acting,
                            version = position_holding.version + 1
                        """)
                .param("position", positionId)
                .param("person", personId)
                .param("from", from)
                .param("to", to)
                .param("acting", acting)
                .update();
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

    /** Makes appointments to one position queue up, so that two of them cannot overlap unseen. */
    void lockPosition(String positionId) {
        jdbc.sql("select id from position where id = :id for update")
                .param("id", positionId)
                .query(String.class)
                .optional();
    }
}
