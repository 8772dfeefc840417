package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTests {

    private static final String HEADING = "HUYỆN ỦY HỚN QUẢN\n*\nSố 12-CV/HU\n";
    private static final String BODY = "\nBan Thường vụ Huyện ủy yêu cầu:\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                "Tuyệt mật",
                "  M Ậ T  ",
                "T Ố I   M Ậ T",
                "[ MẬT ]",
                "*** TUYỆT MẬT ***",
                "Độ mật: Mật",
                "ĐỘ MẬT: TỐI MẬT",
                "Mức độ mật – Tuyệt mật",
                "Số 12-CV/HU\tMẬT",
                "MẬT     ĐẢNG CỘNG SẢN VIỆT NAM",
                "| MẬT | Số 5 |"
            })
    void refusesAMarkInTheHeading(String mark) {
        Refusals.assertRefused(() -> SecrecyMark.refuse(HEADING + mark + BODY), "secret");
        Refusals.assertRefused(
                () -> SecrecyMark.refuse(Normalizer.normalize(HEADING + mark + BODY, Normalizer.Form.NFD)), "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giữ bí mật nhà nước.",
                "VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "mật",
                "Độ mật: Không",
                "MẶT",
                "Tài liệu mật được quản lý riêng",
                "Mật ong rừng",
                "Xóa mật khẩu"
            })
    void leavesSentencesAlone(String line) {
        assertThatCode(() -> SecrecyMark.refuse(HEADING + line + BODY)).doesNotThrowAnyException();
    }

    @Test
    void takesOnlyCapitalsForAMarkFarBelowTheHeading() {
        String body = "Nội dung.\r\n".repeat(40);

        Refusals.assertRefused(() -> SecrecyMark.refuse(HEADING + body + "PHỤ LỤC\r\nTỐI MẬT\r\n"), "secret");
        assertThatCode(() -> SecrecyMark.refuse(HEADING + body + "Tuyệt mật\r\n- Mật\r\n"))
                .doesNotThrowAnyException();
    }
}
