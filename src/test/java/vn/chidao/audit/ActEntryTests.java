package vn.chidao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

class ActEntryTests {

    private static final Instant BUSINESS = Instant.parse("2017-05-22T01:02:03.123456789Z");
    private static final Instant REAL = Instant.parse("2026-11-22T01:02:03Z");
    private static final Actor CLERK =
            new Actor("vphu.van-thu", "Văn thư", "vphu.van-thu", "Văn thư Văn phòng Huyện ủy", "vphu");

    @Test
    void writesEveryColumnWithSortedKeysAndNullsOut() {
        ActEntry entry = ActEntry.of(facts("hu", null), "Cấp số 77-CV/HU", CLERK, BUSINESS, REAL);

        assertThat(entry.canonicalJson(9, 4))
                .isEqualTo("{\"account\":\"vphu.van-thu\",\"business_at\":\"2017-05-22T01:02:03.123456Z\","
                        + "\"chain\":\"hu\",\"directive_id\":\"d-77\",\"id\":9,\"person_name\":\"Văn thư\","
                        + "\"position_id\":\"vphu.van-thu\",\"position_name\":\"Văn thư Văn phòng Huyện ủy\","
                        + "\"real_at\":\"2026-11-22T01:02:03Z\",\"seq\":4,\"subject_id\":\"d-77\","
                        + "\"subject_kind\":\"directive\",\"summary\":\"Cấp số 77-CV/HU\",\"text_sha256\":null,"
                        + "\"verb\":\"DIRECTIVE_NUMBERED\"}");
    }

    @Test
    void hashIsTheSameForTheSameTextInAnotherUnicodeForm() {
        String decomposed = Normalizer.normalize("Cấp số 77-CV/HU", Normalizer.Form.NFD);

        String composedHash = ActEntry.of(facts("hu", null), "Cấp số 77-CV/HU", CLERK, BUSINESS, REAL)
                .hashAfter(ActEntry.GENESIS, 1, 1);
        String decomposedHash = ActEntry.of(facts("hu", null), decomposed, CLERK, BUSINESS, REAL)
                .hashAfter(ActEntry.GENESIS, 1, 1);

        assertThat(decomposedHash).isEqualTo(composedHash).matches("[0-9a-f]{64}");
    }

    @Test
    void hashDependsOnWhatStandsBeforeOnTheNumberAndOnTheContent() {
        ActEntry entry = ActEntry.of(facts("hu", null), "Cấp số", CLERK, BUSINESS, REAL);
        String hash = entry.hashAfter(ActEntry.GENESIS, 1, 1);

        assertThat(entry.hashAfter(hash, 1, 1)).isNotEqualTo(hash);
        assertThat(entry.hashAfter(ActEntry.GENESIS, 1, 2)).isNotEqualTo(hash);
        assertThat(ActEntry.of(facts("hu", "ab"), "Cấp số", CLERK, BUSINESS, REAL)
                        .hashAfter(ActEntry.GENESIS, 1, 1))
                .isNotEqualTo(hash);
    }

    @Test
    void standsInTheChainOfTheNamedOrganisationElseOfTheActorElseOfTheSystem() {
        assertThat(ActEntry.of(facts("hu", null), "x", CLERK, BUSINESS, REAL).chain())
                .isEqualTo("hu");
        assertThat(ActEntry.of(facts(null, null), "x", CLERK, BUSINESS, REAL).chain())
                .isEqualTo("vphu");
        assertThat(ActEntry.of(facts(null, null), "x", Actor.SYSTEM, BUSINESS, REAL)
                        .chain())
                .isEqualTo("he-thong");
    }

    private static RecordedAct.Facts facts(String organization, String sha256) {
        return new RecordedAct.Facts(
                "DIRECTIVE_NUMBERED", "directive", "d-77", "d-77", organization, Phrase.of("unsaid"), sha256);
    }
}
