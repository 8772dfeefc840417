package vn.chidao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.SettingsFault;

class SurveyKindFilesTests {

    private static final String RULE = "rules: [{from: 2017, floor: 70, threshold: 80, days: 20, source: a}]";
    private static final String QUESTIONS = "questions: [{text: a, overall: true, assumed: true}]";

    @TempDir
    Path folder;

    @Test
    void theFloorsOfCommunesAndDistrictsAreThoseOfTheGuideline() {
        SurveyKinds kinds = new SurveyKindFiles(null).read();
        LocalDate day = LocalDate.of(2018, 3, 5);

        SurveyTerms commune = termsOf(kinds, "NTM_COMMUNE", day);
        assertThat(commune.floor()).isEqualByComparingTo("70");
        assertThat(commune.workingDays()).isEqualTo(20);
        assertThat(termsOf(kinds, "NTM_DISTRICT", day).floor()).isEqualByComparingTo("60");
        assertThat(kinds.all())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(kind -> assertThat(kind.questions()).hasSizeBetween(5, 10));
        assertThat(kinds.find("URBAN_COMMUNE").orElseThrow().ruleOn(LocalDate.of(2022, 10, 1)))
                .hasValueSatisfying(rule -> assertThat(rule.source()).startsWith("91/HD-MTTW-BTT"));
        assertThat(kinds.find("NTM_DISTRICT").orElseThrow().ruleOn(LocalDate.of(2026, 1, 1)))
                .as("there are no districts any more")
                .isEmpty();
    }

    @Test
    void whatHoldsFrom2026IsAssumedUntilThereIsAGuideline() {
        SurveyKinds kinds = new SurveyKindFiles(null).read();

        for (String code : List.of("NTM_COMMUNE", "NTM_COMMUNE_ADVANCED", "NTM_COMMUNE_MODEL")) {
            SurveyKind kind = kinds.find(code).orElseThrow();
            SurveyKind.Rule before = kind.ruleOn(LocalDate.of(2025, 12, 31)).orElseThrow();
            SurveyKind.Rule since = kind.ruleOn(LocalDate.of(2026, 1, 1)).orElseThrow();
            assertThat(before.source()).isEqualTo("hướng dẫn giai đoạn 2021–2025");
            assertThat(since.source()).contains("chờ hướng dẫn giai đoạn 2026–2030");
            assertThat(since.assumed()).containsExactly(AssumedTerm.values());
        }
    }

    private static SurveyTerms termsOf(SurveyKinds kinds, String code, LocalDate day) {
        return kinds.find(code).orElseThrow().ruleOn(day).orElseThrow().terms();
    }

    @Test
    void anAdministratorAddsAndReplacesKinds() throws IOException {
        own("X: {name: Ấp văn hóa, level: COMMUNE, places: [xã], " + RULE + ", " + QUESTIONS + "}\n"
                + "NTM_COMMUNE: {name: Khác, level: COMMUNE, places: [xã], " + RULE + ", " + QUESTIONS + "}");

        SurveyKinds kinds = new SurveyKindFiles(folder).read();

        assertThat(kinds.find("X")).isPresent();
        assertThat(kinds.find("NTM_COMMUNE").orElseThrow().name()).isEqualTo("Khác");
        assertThat(kinds.find("NTM_DISTRICT")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: {level: COMMUNE, places: [xã], " + RULE + ", " + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], " + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], " + RULE + "}",
                "X: {name: A, level: COMMUNE, places: [], " + RULE + ", " + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], colour: red, " + RULE + ", " + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], " + RULE + ", questions: [{text: a, assumed: true}]}",
                "X: {name: A, level: COMMUNE, places: [xã], " + RULE + ", questions: [{text: a, overall: true}]}",
                "X: {name: A, level: COMMUNE, places: [xã], rules: [{from: 2017, floor: 0, threshold: 80, days: 20,"
                        + " source: a}], " + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], rules: [{from: 2017, floor: 70, threshold: 101, days: 20,"
                        + " source: a}], " + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], rules: [{from: 2017, floor: 70, threshold: 80, days: 20}], "
                        + QUESTIONS + "}",
                "X: {name: A, level: COMMUNE, places: [xã], rules: [{from: 2017, floor: 70, threshold: 80, days: 20,"
                        + " source: a}, {from: 2019, floor: 70, threshold: 80, days: 20, source: b}], " + QUESTIONS
                        + "}",
                "X: {name: A, level: COMMUNE, places: [xã], rules: [{from: 2017, floor: 70, threshold: 80, days: 20,"
                        + " source: a, assumed: [colour]}], " + QUESTIONS + "}",
                "X: xã",
                "X: [",
            })
    void refusesToStartWithAKindThatCannotBeUsed(String entry) throws IOException {
        own(entry);

        assertThatThrownBy(() -> new SurveyKindFiles(folder).read()).isInstanceOf(SettingsFault.class);
    }

    private void own(String content) throws IOException {
        Files.writeString(folder.resolve("kinds.yml"), content);
    }
}
