package vn.chidao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedTests {

    @Test
    void findsWithoutDiacriticsAndInAnyOrder() {
        assertThat(Folded.contains("Duyệt báo cáo – Hội Nông dân huyện", "nong dan bao cao"))
                .isTrue();
    }

    @Test
    void findsEitherToneStyleAndEitherNormalForm() {
        assertThat(Folded.contains("Xã Hòa Bình", "hoà bình")).isTrue();
        assertThat(Folded.contains("Đảng ủy", Normalizer.normalize("đảng ủy", Normalizer.Form.NFD)))
                .isTrue();
    }

    @Test
    void missesWhatIsNotThere() {
        assertThat(Folded.contains("Duyệt báo cáo", "sơ kết")).isFalse();
    }
}
