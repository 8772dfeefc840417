package vn.chidao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code api_token}. */
@Repository
class ApiTokenTable {

    private static final String COLUMNS = "id, username, name, prefix, created_at, expires_on, last_used_on";

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String id,
            String username,
            String name,
            String prefix,
            Instant createdAt,
            LocalDate expiresOn,
            @Nullable LocalDate lastUsedOn) {}

    void insert(Row row, String sha256) {
        jdbc.sql("""
                        insert into api_token (id, username, name, prefix, token_sha256, created_at, expires_on)
                        values (:id, :username, :name, :prefix, :sha256, :createdAt, :expiresOn)
                        """)
                .param("id", row.id())
                .param("username", row.username())
                .param("name", row.name())
                .param("prefix", row.prefix())
                .param("sha256", sha256)
                .param("createdAt", Timestamp.from(row.createdAt()))
                .param("expiresOn", row.expiresOn())
                .update();
    }

    /** The key with this digest, while its account is not switched off. */
    Optional<Row> usable(String sha256) {
        return jdbc.sql("select " + COLUMNS + """
                         from api_token where token_sha256 = :sha256
                            and exists (select 1 from account
                                where account.username = api_token.username and account.enabled)
                        """)
                .param("sha256", sha256)
                .query(ApiTokenTable::row)
                .optional();
    }

    void used(String id, LocalDate on) {
        jdbc.sql("update api_token set last_used_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    List<Row> of(String username) {
        return jdbc.sql("select " + COLUMNS + " from api_token where username = :username order by created_at desc, id")
                .param("username", username)
                .query(ApiTokenTable::row)
                .list();
    }

    Optional<Row> delete(String username, String id) {
        return jdbc.sql("delete from api_token where username = :username and id = :id returning " + COLUMNS)
                .param("username", username)
                .param("id", id)
                .query(ApiTokenTable::row)
                .optional();
    }

    List<Row> deleteAll(String username) {
        return jdbc.sql("delete from api_token where username = :username returning " + COLUMNS)
                .param("username", username)
                .query(ApiTokenTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("prefix"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("last_used_on", LocalDate.class));
    }
}
