package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How much of what a person finds in a directive the reader finds. Each seed is read by rules that know none of the words
 * only it uses; of the documents held out nobody who writes rules has read the misses. Prints its figures as the table of
 * {@code docs/reading.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingQualityTests {

    private static final Path DOCUMENTATION = Path.of("docs/reading.md");

    private final Map<String, Score> seeds = new LinkedHashMap<>();
    private final Score development = new Score();
    private final Score heldOut = new Score();

    @BeforeAll
    void readEverything() {
        List<GoldDocument> all = new ArrayList<>(GoldDocument.in("seeds"));
        all.addAll(GoldDocument.in("corpus/dev"));
        all.addAll(GoldDocument.in("corpus/heldout"));
        for (GoldDocument seed : GoldDocument.in("seeds")) {
            List<GoldDocument> others = all.stream()
                    .filter(other -> !other.name().equals(seed.name()))
                    .toList();
            seeds.put(
                    seed.name(), score(seed, new RuleSet(new RuleFiles(null, WithoutWordsOf.document(seed, others)))));
        }
        RuleSet rules = new RuleSet(new RuleFiles(null));
        GoldDocument.in("corpus/dev").forEach(document -> development.add(score(document, rules)));
        GoldDocument.in("corpus/heldout").forEach(document -> heldOut.add(score(document, rules)));
        System.out.println(table());
    }

    private static Score score(GoldDocument document, RuleSet rules) {
        return Score.of(document, new DirectiveReader(() -> rules).read(document.text()));
    }

    @Test
    void findsWhatAnOfficerFoundInEachSeedWithoutItsWords() {
        assertThat(seeds).hasSize(4).allSatisfy((name, score) -> {
            assertThat(score.clauses.f1()).as("clauses of %s", name).isGreaterThanOrEqualTo(0.98);
            assertThat(score.obligations.recall()).as("obligations of %s", name).isGreaterThanOrEqualTo(0.90);
            assertThat(score.obligations.precision())
                    .as("obligations of %s", name)
                    .isGreaterThanOrEqualTo(0.85);
            assertThat(score.rhythms.f1()).as("rhythms of %s", name).isGreaterThanOrEqualTo(0.95);
            assertThat(score.targets.f1()).as("targets of %s", name).isGreaterThanOrEqualTo(0.95);
            assertThat(score.bases.f1()).as("bases of %s", name).isGreaterThanOrEqualTo(0.95);
        });
    }

    @Test
    void readsInventedDocumentsAsWellAsBefore() {
        assertThat(development.clauses.f1()).isGreaterThanOrEqualTo(0.99);
        assertThat(development.obligations.f1()).isGreaterThanOrEqualTo(0.96);
        assertThat(development.rhythms.f1()).isGreaterThanOrEqualTo(0.92);
        assertThat(development.targets.f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(heldOut.clauses.f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(heldOut.obligations.f1()).isGreaterThanOrEqualTo(0.87);
        assertThat(heldOut.rhythms.f1()).isGreaterThanOrEqualTo(0.91);
        assertThat(heldOut.targets.f1()).isGreaterThanOrEqualTo(0.87);
    }

    @Test
    void isDocumentedAsMeasured() throws IOException {
        assertThat(Files.readString(DOCUMENTATION))
                .as("copy the table this test prints into %s", DOCUMENTATION)
                .contains(table());
    }

    private Score all() {
        Score all = new Score();
        seeds.values().forEach(all::add);
        return all;
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| văn bản | khoản, mục | nhiệm vụ: đúng | nhiệm vụ: đủ | nhiệm vụ | nhịp độ | chỉ tiêu | căn cứ | phần đầu |\n"
                        + "|---|---|---|---|---|---|---|---|---|\n");
        seeds.forEach((name, score) -> table.append(row(name, score)));
        table.append(row("bốn văn bản thật", all()));
        table.append(row("dev (29)", development));
        table.append(row("heldout (7)", heldOut));
        return table.toString();
    }

    private static String row(String name, Score s) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                s.clauses.f1(),
                s.obligations.precision(),
                s.obligations.recall(),
                s.obligations.f1(),
                s.rhythms.f1(),
                s.targets.f1(),
                s.bases.f1(),
                s.heading.f1());
    }
}
