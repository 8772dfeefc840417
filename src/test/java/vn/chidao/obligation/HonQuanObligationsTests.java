package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The obligations of 77-CV/HU, as the world of Hớn Quản brings them along. */
class HonQuanObligationsTests {

    private static final String FOLDER = "db/world/hon-quan-2017/";

    private final List<DefineObligation> rows = ObligationImport.read(
            ObligationImport.reader(new ObjectMapper().registerModule(new JavaTimeModule())),
            new ClassPathResource(FOLDER + "77-CV-HU.obligations.json"));

    @Test
    void hasTwentyFiveRowsOfTheRightKinds() {
        Map<String, String> kinds = rows.stream()
                .collect(Collectors.toMap(
                        DefineObligation::code,
                        row -> row.kinds().stream()
                                .sorted()
                                .map(ObligationKind::letter)
                                .collect(Collectors.joining(","))));

        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("1-1", "L"),
                        Map.entry("1-2", "L"),
                        Map.entry("1-3a", "L,K"),
                        Map.entry("1-3b", "L"),
                        Map.entry("1-4a", "R"),
                        Map.entry("1-4b", "R,K"),
                        Map.entry("2-1", "T,C"),
                        Map.entry("2-2", "T,C"),
                        Map.entry("2-3", "R"),
                        Map.entry("3-0", "L"),
                        Map.entry("3-1", "T"),
                        Map.entry("3-2", "R"),
                        Map.entry("3-3", "R"),
                        Map.entry("3-4a", "R"),
                        Map.entry("3-4b", "R,K"),
                        Map.entry("3-4c", "R,K"),
                        Map.entry("3-5a", "R,N"),
                        Map.entry("3-5b", "R,K"),
                        Map.entry("4-1", "R"),
                        Map.entry("4-2a", "R"),
                        Map.entry("4-2b", "R,N"),
                        Map.entry("4-3a", "R,B"),
                        Map.entry("4-3b", "R,K"),
                        Map.entry("5a", "R"),
                        Map.entry("5b", "R,B")));
    }

    @Test
    void quotesTheTextWordForWord() throws IOException {
        String text = new ClassPathResource(FOLDER + "77-CV-HU.txt").getContentAsString(StandardCharsets.UTF_8);

        assertThat(rows).allSatisfy(row -> assertThat(text).contains(row.quote()));
    }

    @Test
    void holdsTheTwoTasksThatWaitForTheProvince() {
        assertThat(rows)
                .filteredOn(row -> row.condition() != null)
                .extracting(DefineObligation::code)
                .containsExactly("2-1", "2-2");
    }

    @Test
    void leavesOpenWhatTheTextLeavesOpen() {
        assertThat(rows)
                .filteredOn(row -> row.stage().isPlanned() && row.rhythm().needsDecision())
                .extracting(DefineObligation::code)
                .containsExactly("1-4a", "3-2", "3-3", "3-4a", "3-4b", "3-5a", "4-1", "4-2a", "4-2b", "4-3a", "5b");
        assertThat(rows)
                .filteredOn(row -> row.stage() == ObligationStage.RECORD)
                .extracting(DefineObligation::code)
                .containsExactly("2-3", "3-4c", "3-5b", "4-3b", "5a");
    }
}
