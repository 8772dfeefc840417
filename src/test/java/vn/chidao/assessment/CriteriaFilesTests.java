package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.indicator.Indicators;
import vn.chidao.shared.SettingsFault;

class CriteriaFilesTests {

    private static final String GRADES = "grades: [{name: Đạt, from: 50}, {name: Không, from: 0}]";
    private static final String HEAD = "name: A, years: 1, from: 2017, assumed: true";
    private static final String LINE = "{code: '1', name: a, most: 100, judged: HAND}";
    private static final String GROUPS = "groups: [{name: g, weight: 100, criteria: [" + LINE + "]}]";

    @TempDir
    Path folder;

    @Test
    void theShippedSetsAddUpAndSayThatTheyAreAssumed() {
        CriteriaSets sets = new CriteriaFiles(null, Indicators.catalog()).sets();

        assertThat(sets.all()).extracting(CriteriaSet::code).containsExactly("CAMPAIGN_YEAR", "CAMPAIGN_TERM");
        CriteriaSet year = sets.find("CAMPAIGN_YEAR").orElseThrow();
        assertThat(year.source()).isNull();
        assertThat(year.criteria().stream().map(Criterion::weight).distinct())
                .extracting(Points::written)
                .containsExactly("30", "25", "15");
        assertThat(year.criteria()).extracting(Criterion::judged).contains(JudgedBy.values());
        assertThat(year.grades()).hasSize(4);
        assertThat(sets.find("CAMPAIGN_TERM").orElseThrow().firstDay(2021)).isEqualTo("2017-01-01");
    }

    @Test
    void anAdministratorAddsAndReplacesSets() throws IOException {
        own(
                "criteria.yml",
                "X: {" + HEAD + ", " + GROUPS + ", " + GRADES + "}\nCAMPAIGN_TERM: {name: Khác, years: 4,"
                        + " from: 2018, source: '5-QĐ', bonus: 2, " + GROUPS + ", " + GRADES + "}");

        CriteriaSets sets = new CriteriaFiles(folder, Indicators.catalog()).sets();

        assertThat(sets.find("X").orElseThrow().bonus()).isEqualByComparingTo("0");
        assertThat(sets.find("CAMPAIGN_TERM").orElseThrow().name()).isEqualTo("Khác");
        assertThat(sets.find("CAMPAIGN_YEAR")).isPresent();
    }

    @Test
    void anAdministratorAddsWords() throws IOException {
        own("marks.yml", "says: ['đưa vào bình xét']");
        MarkWords words = new CriteriaFiles(folder, Indicators.catalog()).words();

        assertThat(words.areIn("Kết quả được ĐƯA VÀO  bình xét cuối năm")).isTrue();
        assertThat(words.areIn(null, "là một tiêu chí đánh giá nhiệm vụ chính trị hằng năm"))
                .isTrue();
        assertThat(words.areIn("tham mưu nội dung tiêu chí Khu dân cư văn hóa", null))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{name: A, years: 1, from: 2017, GROUPS, GRADES} # source or assumed",
                "{HEAD, source: b, GROUPS, GRADES} # source or assumed",
                "{HEAD, GRADES} # groups",
                "{HEAD, GROUPS} # grades",
                "{HEAD, GROUPS, grades: [{name: Đạt, from: 50}]} # grades: from 0",
                "{HEAD, GROUPS, grades: [{name: a, from: 0}, {name: b, from: 50}]} # b.from ≥ a.from",
                "{HEAD, colour: red, GROUPS, GRADES} # colour",
                "{HEAD, bonus: nhiều, GROUPS, GRADES} # bonus nhiều",
                "{HEAD, GRADES, groups: [{name: g, weight: 90, criteria: [{code: '1', name: a, most: 90, judged: HAND}]}]} # 90 ≠ 100",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 99.5, judged: HAND}]}]} # g: most = 99.5 ≠ weight 100",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: []}]} # g: criteria",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 100, judged: GUESS}]}]} # GUESS",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 100, judged: RECORDS}]}]} # 1.target",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 100, judged: INDICATOR, target: 2, indicator: C000}]}]} # indicator C000",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 50.001, judged: HAND}, {code: '2', name: a, most: 49.999, judged: HAND}]}]} # 1.most 50.001",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 50, judged: HAND}, {code: '1', name: b, most: 50, judged: HAND}]}]} # code 1",
                "{HEAD, GRADES, groups: [{name: g, weight: 100, criteria: [{code: '1', name: a, most: 100, judged: HAND, evidence: [SONG]}]}]} # SONG",
                "{name: A, years: 0, from: 2017, assumed: true, GROUPS, GRADES} # years",
                "bộ # X",
            })
    void refusesToStartAndSaysWhichPlaceAndWhy(String entry, String reason) throws IOException {
        own(
                "criteria.yml",
                "X: " + entry.replace("HEAD", HEAD).replace("GROUPS", GROUPS).replace("GRADES", GRADES));

        assertThatThrownBy(() -> new CriteriaFiles(folder, Indicators.catalog()).sets())
                .isInstanceOf(SettingsFault.class)
                .hasMessageContaining("criteria.yml, X")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesToStartWithWordsThatAreNoPattern() throws IOException {
        for (String content : List.of("says: ['(']", "words: ['a']")) {
            own("marks.yml", content);
            assertThatThrownBy(() -> new CriteriaFiles(folder, Indicators.catalog()).words())
                    .isInstanceOf(SettingsFault.class)
                    .hasMessageContaining("marks.yml");
        }
    }

    private void own(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
