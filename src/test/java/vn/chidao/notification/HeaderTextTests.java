package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ký\r\nBcc: ai@do.test",
                "Ký\nBcc: ai@do.test",
                "Ký\rBcc: ai@do.test",
                "Ký\u0085Bcc: ai@do.test",
                "Ký\u2028Bcc: ai@do.test",
                "Ký\u2029\u0000Bcc: ai@do.test",
                " Ký\t\u000B\fBcc: ai@do.test\r\n"
            })
    void leavesNoWayToStartAnotherHeader(String text) {
        assertThat(HeaderText.oneLine(text)).isEqualTo("Ký Bcc: ai@do.test");
    }

    @Test
    void keepsVietnamese() {
        assertThat(HeaderText.oneLine("[Chỉ Đạo] Đến hạn 20/11: Duyệt")).isEqualTo("[Chỉ Đạo] Đến hạn 20/11: Duyệt");
    }
}
