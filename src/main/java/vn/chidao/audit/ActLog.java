package vn.chidao.audit;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the chains, within the caller's transaction. */
@Repository
class ActLog {

    private final JdbcClient jdbc;

    ActLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the chains in the order of their names: two transactions that touch the same ones cannot deadlock. */
    void append(Collection<ActEntry> entries) {
        Map<String, List<ActEntry>> byChain =
                entries.stream().collect(Collectors.groupingBy(ActEntry::chain, TreeMap::new, Collectors.toList()));
        byChain.forEach(this::appendTo);
    }

    private void appendTo(String chain, List<ActEntry> entries) {
        Head head = lock(chain);
        long seq = head.lastSeq();
        String hash = head.lastHash();
        for (ActEntry entry : entries) {
            seq++;
            hash = insert(entry, seq, hash);
        }
        jdbc.sql("update act_chain set last_seq = :seq, last_hash = :hash where chain = :chain")
                .param("seq", seq)
                .param("hash", hash)
                .param("chain", chain)
                .update();
    }

    private Head lock(String chain) {
        jdbc.sql(
                        "insert into act_chain (chain, last_seq, last_hash) values (:chain, 0, :genesis) on conflict do nothing")
                .param("chain", chain)
                .param("genesis", ActEntry.GENESIS)
                .update();
        return jdbc.sql("select last_seq, last_hash from act_chain where chain = :chain for update")
                .param("chain", chain)
                .query((rs, row) -> new Head(rs.getLong("last_seq"), rs.getString("last_hash")))
                .single();
    }

    private String insert(ActEntry entry, long seq, String previousHash) {
        // Drawn before the insert because the hash covers it.
        long id = jdbc.sql("select nextval('act_id_seq')").query(Long.class).single();
        String hash = entry.hashAfter(previousHash, id, seq);
        jdbc.sql("""
                        insert into act (id, chain, seq, business_at, real_at, account, person_name, position_id,
                            position_name, verb, subject_kind, subject_id, directive_id, summary, text_sha256,
                            previous_hash, hash)
                        values (:id, :chain, :seq, :businessAt, :realAt, :account, :personName, :positionId,
                            :positionName, :verb, :subjectKind, :subjectId, :directiveId, :summary, :textSha256,
                            :previousHash, :hash)
                        """)
                .param("id", id)
                .param("chain", entry.chain())
                .param("seq", seq)
                .param("businessAt", Timestamp.from(entry.businessAt()))
                .param("realAt", Timestamp.from(entry.realAt()))
                .param("account", entry.account())
                .param("personName", entry.personName())
                .param("positionId", entry.positionId())
                .param("positionName", entry.positionName())
                .param("verb", entry.verb())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("directiveId", entry.directiveId())
                .param("summary", entry.summary())
                .param("textSha256", entry.textSha256())
                .param("previousHash", previousHash)
                .param("hash", hash)
                .update();
        return hash;
    }

    private record Head(long lastSeq, String lastHash) {}
}
