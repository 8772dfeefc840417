package vn.chidao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

class ChainVerifierTests {

    private static final Instant AT = Instant.parse("2017-05-22T01:00:00Z");

    private final List<Row> rows = chainOf(5);

    @Test
    void findsWholeChainWhole() {
        assertThat(verify(rows, 5).isIntact()).isTrue();
        assertThat(verify(rows, 5).acts()).isEqualTo(5);
    }

    @Test
    void namesTheFirstAlteredRow() {
        rows.set(2, rows.get(2).with("Không phải thế"));
        rows.set(3, rows.get(3).with("Cũng không"));

        assertBad(verify(rows, 5), 3, ChainFault.ALTERED);
    }

    @Test
    void namesTheMissingRow() {
        rows.remove(1);

        assertBad(verify(rows, 5), 2, ChainFault.MISSING);
    }

    @Test
    void namesTheRowThatFollowsAReplacedOne() {
        Row forged = rows.get(1).with("Không phải thế");
        rows.set(1, forged.sealedAfter(rows.get(0).hash));

        assertBad(verify(rows, 5), 3, ChainFault.BROKEN_LINK);
    }

    @Test
    void missesRowsCutOffAtTheEnd() {
        assertBad(verify(rows.subList(0, 3), 5), 4, ChainFault.MISSING);
    }

    @Test
    void seesRewrittenLastRowByTheHead() {
        Row forged = rows.get(4).with("Không phải thế").sealedAfter(rows.get(3).hash);
        String head = rows.get(4).hash;
        rows.set(4, forged);

        assertBad(verify(rows, 5, head), 5, ChainFault.HEAD_DIFFERS);
    }

    @Test
    void keepsChainsApart() {
        ChainVerifier verifier = new ChainVerifier();
        verifier.head("an-khuong", 0, ActEntry.GENESIS);
        verifier.head("hu", 5, rows.get(4).hash);
        rows.forEach(row -> row.feed(verifier));

        assertThat(verifier.result().chains())
                .containsExactly(
                        new Verification.Chain("an-khuong", 0, null, null),
                        new Verification.Chain("hu", 5, null, null));
    }

    private static void assertBad(Verification result, long seq, ChainFault fault) {
        assertThat(result.isIntact()).isFalse();
        assertThat(result.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.firstBadSeq()).isEqualTo(seq);
            assertThat(chain.fault()).isEqualTo(fault);
        });
    }

    private Verification verify(List<Row> rows, long headSeq) {
        return verify(rows, headSeq, chainOf(5).get(4).hash);
    }

    private Verification verify(List<Row> rows, long headSeq, String headHash) {
        ChainVerifier verifier = new ChainVerifier();
        verifier.head("hu", headSeq, headHash);
        for (Row row : rows) {
            verifier.head("hu", headSeq, headHash);
            row.feed(verifier);
        }
        return verifier.result();
    }

    private static List<Row> chainOf(int length) {
        List<Row> rows = new ArrayList<>();
        String hash = ActEntry.GENESIS;
        for (int seq = 1; seq <= length; seq++) {
            Row row = new Row(seq, entry("Việc " + seq), hash, "").sealedAfter(hash);
            rows.add(row);
            hash = row.hash;
        }
        return rows;
    }

    private static ActEntry entry(String summary) {
        return ActEntry.of(
                new RecordedAct.Facts("TASK_COMPLETED", "task", "t", null, "hu", Phrase.of("unsaid"), null),
                summary,
                Actor.SYSTEM,
                AT,
                AT);
    }

    private record Row(long seq, ActEntry entry, String previous, String hash) {

        Row with(String summary) {
            return new Row(seq, ChainVerifierTests.entry(summary), previous, hash);
        }

        Row sealedAfter(String before) {
            return new Row(seq, entry, before, entry.hashAfter(before, seq, seq));
        }

        void feed(ChainVerifier verifier) {
            verifier.row(seq, seq, entry, previous, hash);
        }
    }
}
