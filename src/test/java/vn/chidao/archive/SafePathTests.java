package vn.chidao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafePathTests {

    @ParameterizedTest
    @CsvSource({
        "report/mttq.json, x/report/mttq.json",
        "../../etc/passwd, x/_/_/etc/passwd",
        "//a//b, x/a/b",
        "a:b*c?.pdf, x/a_b_c_.pdf",
        "C:\\win.pdf, x/C__win.pdf",
        "..., x/_",
        "Biên bản.pdf, x/Biên bản.pdf"
    })
    void leadsNowhereElse(String rest, String path) {
        assertThat(SafePath.of("x", rest)).isEqualTo(path);
    }
}
