package vn.chidao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;

/**
 * An act in the form that is hashed and stored. It is brought into what the columns can hold before it is hashed:
 * a hash over anything finer would not be found again in the row that comes back.
 */
record ActEntry(
        String chain,
        Instant businessAt,
        Instant realAt,
        String account,
        String personName,
        @Nullable String positionId,
        @Nullable String positionName,
        String verb,
        String subjectKind,
        String subjectId,
        @Nullable String directiveId,
        String summary,
        @Nullable String textSha256) {

    /** What stands before the first row of a chain. */
    static final String GENESIS = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    ActEntry {
        chain = normal(chain);
        businessAt = businessAt.truncatedTo(ChronoUnit.MICROS);
        realAt = realAt.truncatedTo(ChronoUnit.MICROS);
        account = normal(account);
        personName = normal(personName);
        positionId = normalOrNull(positionId);
        positionName = normalOrNull(positionName);
        verb = normal(verb);
        subjectKind = normal(subjectKind);
        subjectId = normal(subjectId);
        directiveId = normalOrNull(directiveId);
        summary = normal(summary);
        textSha256 = normalOrNull(textSha256);
    }

    /** @param summary the sentence of the facts, said */
    static ActEntry of(RecordedAct.Facts facts, String summary, Actor actor, Instant businessAt, Instant realAt) {
        return new ActEntry(
                chainOf(facts, actor),
                businessAt,
                realAt,
                actor.account(),
                actor.personName(),
                actor.positionId(),
                actor.positionName(),
                facts.verb(),
                facts.subjectKind(),
                facts.subjectId(),
                facts.directiveId(),
                summary,
                facts.textSha256());
    }

    private static String chainOf(RecordedAct.Facts facts, Actor actor) {
        if (facts.organizationId() != null) {
            return facts.organizationId();
        }
        return actor.organizationId() != null ? actor.organizationId() : AuditTrail.SYSTEM_CHAIN;
    }

    /** SHA-256 over the hash before it and the canonical JSON of the row, as lower-case hex. */
    String hashAfter(String previousHash, long id, long seq) {
        return Sha256.of(previousHash + canonicalJson(id, seq));
    }

    /** Every column but the two hashes, keys sorted, no white space, instants in ISO form, nulls written out. */
    String canonicalJson(long id, long seq) {
        SortedMap<String, @Nullable Object> row = new TreeMap<>();
        row.put("id", id);
        row.put("chain", chain);
        row.put("seq", seq);
        row.put("business_at", businessAt.toString());
        row.put("real_at", realAt.toString());
        row.put("account", account);
        row.put("person_name", personName);
        row.put("position_id", positionId);
        row.put("position_name", positionName);
        row.put("verb", verb);
        row.put("subject_kind", subjectKind);
        row.put("subject_id", subjectId);
        row.put("directive_id", directiveId);
        row.put("summary", summary);
        row.put("text_sha256", textSha256);
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and numbers always make JSON", e);
        }
    }

    private static String normal(String text) {
        // PostgreSQL cannot hold U+0000 in a text.
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u0000", "");
    }

    private static @Nullable String normalOrNull(@Nullable String text) {
        return text == null ? null : normal(text);
    }
}
