package vn.chidao.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record, newest act first, and proves that it is whole. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    /** The chain of acts that belong to no organisation. */
    public static final String SYSTEM_CHAIN = "he-thong";

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    AuditTrail(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(ROWS_AT_A_TIME);
    }

    /** All acts that served this directive, whoever did them. */
    public List<ActView> ofDirective(String directiveId) {
        return jdbc.sql("select * from act where directive_id = :id order by id desc")
                .param("id", directiveId)
                .query((rs, row) -> view(rs))
                .list();
    }

    /** @param without verbs to leave out, such as the many moves of a demo's clock */
    public List<ActView> latest(int limit, Collection<String> without) {
        return jdbc.sql("select * from act where verb not in (:without) order by id desc limit :limit")
                .param("without", orNone(without))
                .param("limit", limit)
                .query((rs, row) -> view(rs))
                .list();
    }

    /** The latest acts that stand in these organisations' chains or served these directives. */
    public List<ActView> latestOf(Collection<String> chains, Collection<String> directiveIds, int limit) {
        return jdbc.sql("""
                        select * from act where chain in (:chains) or directive_id in (:directives)
                        order by id desc limit :limit
                        """)
                .param("chains", orNone(chains))
                .param("directives", orNone(directiveIds))
                .param("limit", limit)
                .query((rs, row) -> view(rs))
                .list();
    }

    /** What happened to one thing, such as {@code ("occurrence", id)}. */
    public List<ActView> of(String subjectKind, String subjectId) {
        return jdbc.sql("select * from act where subject_kind = :kind and subject_id = :id order by id desc")
                .param("kind", subjectKind)
                .param("id", subjectId)
                .query((rs, row) -> view(rs))
                .list();
    }

    /**
     * Hands out what proves the acts on a directive without this database: of each chain in which one of them stands, all
     * rows from the first of them to the last, in order. Acts on other things come as their hashes only.
     */
    public void prove(String directiveId, Consumer<ChainRow> rows) {
        streaming.query(
                """
                select a.* from act a
                join (select chain, min(seq) as first, max(seq) as last from act where directive_id = ? group by chain) own
                    on own.chain = a.chain and a.seq between own.first and own.last
                order by a.chain collate "C", a.seq
                """,
                rs -> {
                    boolean own = directiveId.equals(rs.getString("directive_id"));
                    long seq = rs.getLong("seq");
                    rows.accept(new ChainRow(
                            rs.getString("chain"),
                            seq,
                            rs.getString("previous_hash"),
                            rs.getString("hash"),
                            own ? entry(rs).canonicalJson(rs.getLong("id"), seq) : null));
                },
                directiveId);
    }

    /** Reads every chain from its first row and names the first row of each that does not fit. */
    public Verification verify() {
        ChainVerifier verifier = new ChainVerifier();
        // One statement sees one moment: heads and rows agree even while others write.
        streaming.query("""
                select coalesce(a.chain, c.chain) as in_chain, c.last_seq, c.last_hash, a.*
                from act a full join act_chain c on c.chain = a.chain
                order by coalesce(a.chain, c.chain) collate "C", a.seq
                """, rs -> {
            verifier.head(rs.getString("in_chain"), rs.getLong("last_seq"), rs.getString("last_hash"));
            long id = rs.getLong("id");
            if (!rs.wasNull()) {
                verifier.row(id, rs.getLong("seq"), entry(rs), rs.getString("previous_hash"), rs.getString("hash"));
            }
        });
        return verifier.result();
    }

    private static Collection<String> orNone(Collection<String> ids) {
        return ids.isEmpty() ? Set.of("") : ids;
    }

    private static ActView view(ResultSet rs) throws SQLException {
        return new ActView(
                rs.getLong("id"),
                rs.getString("chain"),
                rs.getLong("seq"),
                instant(rs, "business_at"),
                instant(rs, "real_at"),
                rs.getString("account"),
                rs.getString("person_name"),
                rs.getString("position_id"),
                rs.getString("position_name"),
                rs.getString("verb"),
                rs.getString("subject_kind"),
                rs.getString("subject_id"),
                rs.getString("directive_id"),
                rs.getString("summary"),
                rs.getString("text_sha256"),
                rs.getString("hash"));
    }

    private static ActEntry entry(ResultSet rs) throws SQLException {
        return new ActEntry(
                rs.getString("chain"),
                instant(rs, "business_at"),
                instant(rs, "real_at"),
                rs.getString("account"),
                rs.getString("person_name"),
                rs.getString("position_id"),
                rs.getString("position_name"),
                rs.getString("verb"),
                rs.getString("subject_kind"),
                rs.getString("subject_id"),
                rs.getString("directive_id"),
                rs.getString("summary"),
                rs.getString("text_sha256"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
