package vn.chidao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.SettingsFault;

class IndicatorFilesTests {

    @TempDir
    Path folder;

    @Test
    void findsIndicatorsByAnyOfTheirNames() {
        IndicatorCatalog catalog = Indicators.catalog();

        assertThat(catalog.named("Quỹ \"Vì người nghèo\" vận động được")).hasValue(Indicators.indicator("C107"));
        assertThat(catalog.named("  ngày  công ")).hasValue(Indicators.indicator("C117"));
        assertThat(catalog.named("ngày công khác")).isEmpty();
        assertThat(catalog.search("quy nguoi ngheo")).contains(Indicators.indicator("C107"));
        assertThat(catalog.search("C402")).containsExactly(Indicators.indicator("C402"));
        assertThat(catalog.search(" ")).hasSize(catalog.all().size());
    }

    @Test
    void hasIndicatorsOfEachContent() {
        for (ContentArea content : ContentArea.values()) {
            assertThat(Indicators.catalog().all())
                    .as(content.name())
                    .filteredOn(indicator -> indicator.contents().equals(Set.of(content)))
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void anAdministratorAddsAndChangesIndicatorsAndUnits() throws IOException {
        own("catalogue.yml", """
                X1: {name: Đất hiến làm nhà văn hóa, unit: sào, contents: [2], adds: SUM, span: IN_PERIOD}
                C901: {name: Tin bài, unit: bài, contents: [5], adds: SUM, span: IN_PERIOD}
                """);
        own("units.yml", "sào: {of: m², is: 500, also: [sào Trung Bộ]}");

        IndicatorFiles.Content content = new IndicatorFiles(folder).read();

        assertThat(content.catalog().find("X1")).isPresent();
        assertThat(content.catalog().find("C901").orElseThrow().unit()).isEqualTo("bài");
        assertThat(content.catalog().find("C101")).isPresent();
        assertThat(content.reader().read("value", "2 sào", "m²").counted()).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X1: {name: A, unit: hộ, contents: [6], adds: SUM, span: IN_PERIOD}",
                "X1: {name: A, unit: hộ, contents: [], adds: SUM, span: IN_PERIOD}",
                "X1: {name: A, contents: [1], adds: SUM, span: IN_PERIOD}",
                "X1: {name: A, unit: hộ, contents: [1], adds: MEAN, span: IN_PERIOD}",
                "X1: {name: A, unit: hộ, contents: [1], adds: RATIO, span: IN_PERIOD}",
                "X1: {name: A, unit: hộ, contents: [1], adds: RATIO, span: IN_PERIOD, share: a}",
                "X1: {name: A, unit: hộ, contents: [1], adds: LAST, span: IN_PERIOD}",
                "X1: {name: A, unit: hộ, contents: [1], adds: SUM, span: IN_PERIOD, colour: red}",
                "X1: {name: Hộ nghèo, unit: hộ, contents: [1], adds: SUM, span: IN_PERIOD}",
                "X1: hộ",
                "X1: [",
            })
    void refusesToStartWithAnEntryThatIsNoIndicator(String entry) throws IOException {
        own("catalogue.yml", entry);

        assertThatThrownBy(() -> new IndicatorFiles(folder).read()).isInstanceOf(SettingsFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sào: {of: m²}", "sào: {of: m², is: 0}", "sào: {of: m², is: nhiều}"})
    void refusesToStartWithAUnitWorthNothing(String entry) throws IOException {
        own("units.yml", entry);

        assertThatThrownBy(() -> new IndicatorFiles(folder).read()).isInstanceOf(SettingsFault.class);
    }

    private void own(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
