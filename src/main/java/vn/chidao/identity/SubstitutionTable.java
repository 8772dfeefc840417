package vn.chidao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code substitution}. */
@Repository
class SubstitutionTable {

    private static final String SELECT = "select * from substitution ";
    private static final String IN_FORCE = "ended_at is null and :day between valid_from and valid_to ";

    private final JdbcClient jdbc;

    SubstitutionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who want to write wait for the end of this transaction, so that what is read here stays so; readers do not. */
    void lock() {
        jdbc.sql("lock table substitution in share row exclusive mode").update();
    }

    Optional<Substitution> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SubstitutionTable::map)
                .optional();
    }

    /** Those not ended early that touch these days. */
    List<Substitution> within(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT
                        + "where ended_at is null and valid_from <= :to and valid_to >= :from order by valid_from")
                .param("from", from)
                .param("to", to)
                .query(SubstitutionTable::map)
                .list();
    }

    /** Those a person does on a day, by their first day. */
    List<Substitution> doneBy(String personId, LocalDate day) {
        return jdbc.sql(SELECT + "where " + IN_FORCE + "and substitute_person = :person order by valid_from, id")
                .param("person", personId)
                .param("day", day)
                .query(SubstitutionTable::map)
                .list();
    }

    List<Substitution> ofPositions(Collection<String> positionIds, LocalDate day) {
        if (positionIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where " + IN_FORCE + "and position_id in (:positions) order by position_id")
                .param("positions", positionIds)
                .param("day", day)
                .query(SubstitutionTable::map)
                .list();
    }

    /** All that concern a person, latest first. */
    List<Substitution> concerning(String personId) {
        return jdbc.sql(SELECT
                        + "where :person in (absent_person, substitute_person) order by valid_from desc, set_at desc")
                .param("person", personId)
                .query(SubstitutionTable::map)
                .list();
    }

    /** What is in force or comes, and the latest of what is over. */
    List<Substitution> latest(int limit) {
        return jdbc.sql(SELECT + "order by (ended_at is null) desc, valid_to desc, set_at desc limit :limit")
                .param("limit", limit)
                .query(SubstitutionTable::map)
                .list();
    }

    void insert(Substitution substitution, String setBy, Instant at) {
        jdbc.sql("""
                        insert into substitution (id, position_id, absent_person, substitute_person,
                            substitute_position, valid_from, valid_to, reason, set_by, set_by_name, set_at)
                        values (:id, :position, :absent, :substitute, :ownPosition, :from, :to, :reason, :by, :byName,
                            :at)
                        """)
                .param("id", substitution.id())
                .param("position", substitution.absent().positionId())
                .param("absent", substitution.absent().personId())
                .param("substitute", substitution.substitute().personId())
                .param("ownPosition", substitution.substitute().positionId())
                .param("from", substitution.from())
                .param("to", substitution.to())
                .param("reason", substitution.reason())
                .param("by", setBy)
                .param("byName", substitution.setByName())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it has been ended before. */
    boolean end(String id, String by, String byName, Instant at) {
        return jdbc.sql("""
                        update substitution set ended_at = :at, ended_by = :by, ended_by_name = :byName
                        where id = :id and ended_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("byName", byName)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static Substitution map(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new Substitution(
                row.getString("id"),
                new Holding(row.getString("position_id"), row.getString("absent_person")),
                new Holding(row.getString("substitute_position"), row.getString("substitute_person")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"),
                row.getString("set_by_name"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ended_by_name"));
    }
}
