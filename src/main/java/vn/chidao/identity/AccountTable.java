package vn.chidao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.access.Role;
import vn.chidao.identity.OncePerReading.Kind;
import vn.chidao.identity.OncePerReading.Question;

/** The rows of {@code account}. */
@Repository
class AccountTable {

    private static final String COLUMNS = """
            select username, password_hash, person_id, email, administrator, designer, enabled, demo, temporary_until,
                last_sign_in_at
            from account
            """;

    private final JdbcClient jdbc;
    private final OncePerReading once;

    AccountTable(JdbcClient jdbc, OncePerReading once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    record Row(
            String username,
            String passwordHash,
            String personId,
            @Nullable String email,
            boolean administrator,
            boolean designer,
            boolean enabled,
            boolean demo,
            @Nullable Instant temporaryUntil,
            @Nullable Instant lastSignInAt) {

        /** What goes with the account and not with a position. */
        Set<Role> roles() {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            if (administrator) {
                roles.add(Role.ADMINISTRATOR);
            }
            if (designer) {
                roles.add(Role.DESIGNER);
            }
            return roles;
        }
    }

    Optional<Row> find(String username) {
        return once.answer(
                new Question(Kind.ACCOUNT, username),
                () -> jdbc.sql(COLUMNS + "where username = :username")
                        .param("username", username)
                        .query(AccountTable::row)
                        .optional());
    }

    List<Row> enabled() {
        return jdbc.sql(COLUMNS + "where enabled order by username")
                .query(AccountTable::row)
                .list();
    }

    List<Row> enabledOf(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where enabled and person_id in (:persons) order by username")
                .param("persons", personIds)
                .query(AccountTable::row)
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

    /** The administrators that can sign in, locked until the end of the transaction: the last must not get lost. */
    List<String> lockedAdministrators() {
        return jdbc.sql("select username from account where administrator and enabled order by username for update")
                .query(String.class)
                .list();
    }

    /** Accounts whose name has this text in it, or whose person is one of these, in the order of their names. */
    List<Row> search(String text, Collection<String> personIds, int offset, int limit) {
        return jdbc.sql(COLUMNS + """
                        where strpos(username, :text) > 0 or person_id = any (:persons)
                        order by username offset :offset limit :limit
                        """)
                .param("text", text)
                .param("persons", personIds.toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query(AccountTable::row)
                .list();
    }

    List<Row> ofPersons(Collection<String> personIds) {
        return jdbc.sql(COLUMNS + "where person_id = any (:persons) order by username")
                .param("persons", personIds.toArray(String[]::new))
                .query(AccountTable::row)
                .list();
    }

    /** False when the name is taken. */
    boolean insert(Row row) {
        return jdbc.sql("""
                                insert into account
                                    (username, password_hash, person_id, email, administrator, enabled, demo,
                                     temporary_until)
                                values (:username, :hash, :person, :email, :administrator, :enabled, :demo, :until)
                                on conflict (username) do nothing
                                """)
                        .param("username", row.username())
                        .param("hash", row.passwordHash())
                        .param("person", row.personId())
                        .param("email", row.email())
                        .param("administrator", row.administrator())
                        .param("enabled", row.enabled())
                        .param("demo", row.demo())
                        .param("until", timestamp(row.temporaryUntil()))
                        .update()
                > 0;
    }

    void setEnabled(String username, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled, version = version + 1 where username = :username")
                .param("enabled", enabled)
                .param("username", username)
                .update();
    }

    void setAdministrator(String username, boolean administrator) {
        jdbc.sql("update account set administrator = :administrator, version = version + 1 where username = :username")
                .param("administrator", administrator)
                .param("username", username)
                .update();
    }

    void setDesigner(String username, boolean designer) {
        jdbc.sql("update account set designer = :designer, version = version + 1 where username = :username")
                .param("designer", designer)
                .param("username", username)
                .update();
    }

    /** A password of one's own ends the demo; {@code temporaryUntil} is null for one that stays. */
    void setPassword(String username, String passwordHash, @Nullable Instant temporaryUntil) {
        jdbc.sql("""
                        update account
                        set password_hash = :hash, temporary_until = :until, demo = false, version = version + 1
                        where username = :username
                        """)
                .param("hash", passwordHash)
                .param("until", timestamp(temporaryUntil))
                .param("username", username)
                .update();
    }

    void renewHash(String username, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, version = version + 1 where username = :username")
                .param("hash", passwordHash)
                .param("username", username)
                .update();
    }

    void signedIn(String username, Instant at) {
        jdbc.sql("update account set last_sign_in_at = :at where username = :username")
                .param("at", timestamp(at))
                .param("username", username)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("person_id"),
                row.getString("email"),
                row.getBoolean("administrator"),
                row.getBoolean("designer"),
                row.getBoolean("enabled"),
                row.getBoolean("demo"),
                instant(row.getTimestamp("temporary_until")),
                instant(row.getTimestamp("last_sign_in_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
