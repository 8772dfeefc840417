package vn.chidao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chidao.shared.SettingsFault;

class RetentionTests {

    @TempDir
    Path folder;

    @Test
    void keepsPackagesForEverUnlessSomebodySaysOtherwise() {
        assertThat(new RetentionFiles(null).read().ofPackages().keptUntil(LocalDate.of(2022, 6, 1)))
                .isNull();
    }

    @Test
    void namesItsSourceForEveryType() {
        assertThat(new RetentionFiles(null).read().rules())
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void countsYearsFromTheEndOfTheYear() throws IOException {
        own("PACKAGE: {name: Gói, years: 20, source: Quy định của tỉnh}");

        assertThat(new RetentionFiles(folder).read().ofPackages()).satisfies(rule -> {
            assertThat(rule.keptUntil(LocalDate.of(2022, 6, 1))).isEqualTo(LocalDate.of(2042, 12, 31));
            assertThat(rule.assumed()).isFalse();
        });
    }

    @Test
    void refusesATableItCannotUse() throws IOException {
        own("PACKAGE: {name: Gói, years: mãi mãi, source: x}");
        assertThatThrownBy(() -> new RetentionFiles(folder).read()).isInstanceOf(SettingsFault.class);

        own("PACKAGE: {name: Gói, years: 20, source: x, nam: 3}");
        assertThatThrownBy(() -> new RetentionFiles(folder).read()).isInstanceOf(SettingsFault.class);

        own("PACKAGE: {name: Gói, years: 0, source: x}");
        assertThatThrownBy(() -> new RetentionFiles(folder).read()).isInstanceOf(SettingsFault.class);
    }

    private void own(String table) throws IOException {
        Files.writeString(folder.resolve("retention.yml"), table);
    }
}
