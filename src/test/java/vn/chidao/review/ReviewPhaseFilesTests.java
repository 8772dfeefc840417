package vn.chidao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.SettingsFault;

class ReviewPhaseFilesTests {

    @TempDir
    Path folder;

    @Test
    void namesItsSourceForEveryPhase() {
        assertThat(new ReviewPhaseFiles(null).read().all())
                .hasSize(3)
                .allSatisfy(phase -> assertThat(phase.source()).isNotBlank());
    }

    @Test
    void countsAReviewIntoEveryPhaseItLooksBackOn() {
        ReviewPhases phases = new ReviewPhaseFiles(null).read();

        assertThat(phases.names(LocalDate.of(2017, 5, 25), LocalDate.of(2020, 5, 25)))
                .isEqualTo("Giai đoạn 2017–2020");
        assertThat(phases.names(LocalDate.of(2017, 5, 25), LocalDate.of(2022, 5, 25)))
                .isEqualTo("Giai đoạn 2017–2020; Giai đoạn 2021–2025");
        assertThat(phases.of(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)))
                .extracting(ReviewPhase::code)
                .as("the last goes on")
                .containsExactly("P2026");
        assertThat(phases.names(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31)))
                .isEmpty();
    }

    @Test
    void takesTheAdministratorsPhases() throws IOException {
        own("""
                P2026: {name: Giai đoạn 2026–2030, from: 2026-01-01, to: '2030-12-31', source: Hướng dẫn mới}
                P2031: {name: Giai đoạn 2031–2035, from: 2031-01-01, source: Hướng dẫn mới}
                """);

        assertThat(new ReviewPhaseFiles(folder).read().all())
                .extracting(ReviewPhase::name)
                .endsWith("Giai đoạn 2026–2030", "Giai đoạn 2031–2035");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2026: {name: Mới, from: mai, source: x}",
                "P2026: {name: Mới, source: x}",
                "P2026: {name: Mới, from: 2026-01-01, to: 2025-01-01, source: x}",
                "P2026: {name: Mới, from: 2025-06-01, source: x}",
                "P2026: {name: Mới, from: 2026-01-01, source: x, nam: 3}",
                "P2026: {name: Mới, from: 2026-01-01}",
                "P2026: 2026",
                "'x"
            })
    void refusesPhasesItCannotUse(String table) throws IOException {
        own(table);

        assertThatThrownBy(() -> new ReviewPhaseFiles(folder).read()).isInstanceOf(SettingsFault.class);
    }

    private void own(String table) throws IOException {
        Files.writeString(folder.resolve("phases.yml"), table);
    }
}
