package vn.chidao.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.commendation.AwardForm.Prerequisite;
import vn.chidao.review.Honour;
import vn.chidao.shared.SettingsFault;

/** The rules of the product and the administrator's own. */
class AwardRuleFilesTests {

    @TempDir
    Path folder;

    @Test
    void knowsEveryHonourAReviewGives() {
        AwardRules rules = new AwardRuleFiles(null).read();

        for (Honour honour : Honour.values()) {
            assertThat(rules.find(honour.name())).as(honour.name()).isPresent();
        }
        assertThat(rules.rank("BANG_KHEN")).isGreaterThan(rules.rank("GIAY_KHEN"));
    }

    @Test
    void takesAWholeFormAndAPartOfTheAdministrators() throws IOException {
        own("""
                parts: {PHOTO: Ảnh minh chứng}
                forms:
                  GIAY_KHEN:
                    {name: Giấy khen của Hội, rank: 2, by: [{kind: MEMBER_ORGANIZATION}], for: [HOUSEHOLD], parts: [PHOTO],
                     source: Quy chế Hội}
                """);

        AwardRules rules = new AwardRuleFiles(folder).read();

        AwardForm form = rules.find("GIAY_KHEN").orElseThrow();
        assertThat(form.candidates()).containsExactly(CandidateKind.HOUSEHOLD);
        assertThat(form.name()).isEqualTo("Giấy khen của Hội");
        assertThat(form.council()).isNull();
        assertThat(rules.partName("PHOTO")).isEqualTo("Ảnh minh chứng");
        assertThat(rules.find("BIEU_DUONG")).isPresent();
    }

    @Test
    void waivesNoLowerHonourUnlessTheRuleSaysSo() throws IOException {
        own("""
                forms:
                  HIGHER:
                    {name: Cao, rank: 9, by: [{kind: MEMBER_ORGANIZATION}], for: [INDIVIDUAL], parts: [], source: s,
                     prerequisites: [{form: BANG_KHEN, times: 1, years: 5}]}
                """);

        AwardRules rules = new AwardRuleFiles(folder).read();

        assertThat(rules.find("HIGHER").orElseThrow().prerequisites())
                .extracting(Prerequisite::waivable)
                .containsExactly(false);
        assertThat(rules.find("BANG_KHEN").orElseThrow().prerequisites())
                .as("the letter asks for it, not the law")
                .extracting(Prerequisite::waivable)
                .containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forms: {X: {name: X}}",
                "forms: {X: {name: X, rank: 1, by: [{kind: A}], for: [NOBODY], parts: [], source: s}}",
                "forms: {X: {name: X, rank: 1, by: [{kind: A}], for: [INDIVIDUAL], parts: [NONE], source: s}}",
                "forms: {X: {name: X, rank: 1, by: [{kind: A}], for: [INDIVIDUAL], parts: [], council: 101, source: s}}",
                "forms: {X: {name: X, rank: 1, by: [{kind: A}], for: [INDIVIDUAL], parts: [], source: s,"
                        + " prerequisites: [{form: BANG_KHEN, times: 1, years: 1}]}}",
                "forms: {X: {name: X, rank: 9, by: [{kind: A}], for: [INDIVIDUAL], parts: [], source: s,"
                        + " prerequisites: [{form: BANG_KHEN, times: 1, years: 1, waivable: perhaps}]}}",
                "forms: {x y: {name: X, rank: 1, by: [{kind: A}], for: [INDIVIDUAL], parts: [], source: s}}",
                "form: {}",
                "forms: 5"
            })
    void refusesWhatItCannotUse(String yaml) throws IOException {
        own(yaml);

        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> new AwardRuleFiles(folder).read())
                .withMessageContaining("rules.yml");
    }

    private void own(String yaml) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), yaml);
    }
}
