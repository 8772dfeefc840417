package vn.chidao.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCycleTextTests {

    @Test
    void numbersEachObligationAndNamesWhoHasItOnce() {
        NextCycleText text = new NextCycleText("Yêu cầu:");
        text.add("Ủy ban nhân dân huyện", "- Chỉ đạo các cơ quan;");
        text.add("Ban Dân vận", "Ban Dân vận theo dõi,\n đôn đốc");
        text.add("", "5. Tổ chức thực hiện.");

        assertThat(text.body())
                .isEqualTo("Yêu cầu:\n\n"
                        + "1. Ủy ban nhân dân huyện: Chỉ đạo các cơ quan.\n\n"
                        + "2. Ban Dân vận theo dõi, đôn đốc.\n\n"
                        + "3. Tổ chức thực hiện.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- Xây dựng   30 mô hình;|Xây dựng 30 mô hình",
                "a) Vận động|Vận động",
                "2) Vận động|Vận động",
                "30 xã đạt chuẩn.|30 xã đạt chuẩn",
                "2017 là năm đầu|2017 là năm đầu"
            })
    void takesAwayTheMarkAndTheStop(String sentence, String plain) {
        assertThat(NextCycleText.plain(sentence)).isEqualTo(plain);
    }
}
