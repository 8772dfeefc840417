package vn.chidao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code account}. */
@Repository
class AccountTable {

    private static final String COLUMNS =
            "select username, password_hash, person_id, email, administrator, enabled, demo from account ";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String username,
            String passwordHash,
            String personId,
            @Nullable String email,
            boolean administrator,
            boolean enabled,
            boolean demo) {}

    Optional<Row> find(String username) {
        return jdbc.sql(COLUMNS + "where username = :username")
                .param("username", username)
                .query(Row.class)
                .optional();
    }

    List<Row> enabled() {
        return jdbc.sql(COLUMNS + "where enabled order by username")
                .query(Row.class)
                .list();
    }

    List<Row> enabledOf(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where enabled and person_id in (:persons) order by username")
                .param("persons", personIds)
                .query(Row.class)
                .list();
    }

    boolean anyDemo() {
        return jdbc.sql("select exists (select 1 from account where demo)")
                .query(Boolean.class)
                .single();
    }

    boolean anyAdministrator() {
        return jdbc.sql("select exists (select 1 from account where administrator)")
                .query(Boolean.class)
                .single();
    }

    /** False when the name is taken. */
    boolean insert(Row row) {
        return jdbc.sql("""
                                insert into account
                                    (username, password_hash, person_id, email, administrator, enabled, demo)
                                values (:username, :passwordHash, :personId, :email, :administrator, :enabled, :demo)
                                on conflict (username) do nothing
                                """).paramSource(row).update() > 0;
    }

    void setEnabled(String username, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled, version = version + 1 where username = :username")
                .param("enabled", enabled)
                .param("username", username)
                .update();
    }

    /** A password of one's own ends the demo. */
    void setPassword(String username, String passwordHash) {
        jdbc.sql("""
                        update account set password_hash = :hash, demo = false, version = version + 1
                        where username = :username
                        """).param("hash", passwordHash).param("username", username).update();
    }
}
