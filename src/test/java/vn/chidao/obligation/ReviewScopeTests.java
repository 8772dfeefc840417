package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.SettingsFault;

class ReviewScopeTests {

    private static final ReviewScopeReading READING = ReviewScopeReading.of(null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Định kỳ sơ kết, tổng kết đánh giá kết quả chương trình phối hợp thực hiện cuộc vận động; kịp thời phát hiện gương điển hình. | chương trình phối hợp thực hiện cuộc vận động
            Ban Dân vận tham mưu định kỳ hàng năm đánh giá kết quả, sơ kết 3 năm, tổng kết 5 năm về Cuộc vận động và các phong trào thi đua do MTTQ và các đoàn thể nhân dân phát động để biểu dương những tập thể. | Cuộc vận động và các phong trào thi đua do MTTQ và các đoàn thể nhân dân phát động
            Định kỳ tổ chức sơ kết 3 năm và 5 năm tổng kết thực hiện Chương trình phối hợp. | Chương trình phối hợp
            Hằng năm sơ kết, TỔNG KẾT việc thực hiện phong trào “Ngày vì người nghèo” nhằm rút kinh nghiệm. | phong trào “Ngày vì người nghèo”
            """)
    void readsWhatIsReviewed(String sentence, String what) {
        assertThat(READING.read(sentence)).contains(what);
    }

    @Test
    void knowsAJointProgramme() {
        assertThat(READING.isProgramme("chương trình phối hợp thực hiện cuộc vận động"))
                .isTrue();
        assertThat(READING.isProgramme("Các chương trình phối hợp")).isTrue();
        assertThat(READING.isProgramme("chương trình phối hợpx")).isFalse();
        assertThat(READING.isProgramme("chương trình xây dựng nông thôn mới")).isFalse();
        assertThat(READING.isProgramme("Cuộc vận động và chương trình phối hợp"))
                .as("not only the programme")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giao Ban Dân vận theo dõi, đôn đốc, định kỳ báo cáo Ban Thường vụ.",
                "Ban Dân vận tham mưu sơ kết 3 năm, tổng kết 5 năm thực hiện Chỉ thị này.",
                "Định kỳ sơ kết, tổng kết.",
                "Định kỳ sơ kết, tổng kết theo quy định."
            })
    void takesTheDirectiveItselfWhereNothingElseIsNamed(String sentence) {
        assertThat(READING.read(sentence)).isEmpty();
    }

    @Test
    void leavesWhatNobodyWouldReadAsAName() {
        assertThat(READING.read("Tổng kết " + "việc rất dài ".repeat(100))).isEmpty();
    }

    @Test
    void takesTheAdministratorsWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scope.yml"), "stops: 'từ nay'");
        assertThat(ReviewScopeReading.of(folder).read("Tổng kết phong trào thi đua từ nay đến cuối năm"))
                .contains("phong trào thi đua");

        Files.writeString(folder.resolve("scope.yml"), "stops: '('");
        assertThatThrownBy(() -> ReviewScopeReading.of(folder)).isInstanceOf(SettingsFault.class);

        Files.writeString(folder.resolve("scope.yml"), "stop: 'từ nay'");
        assertThatThrownBy(() -> ReviewScopeReading.of(folder)).isInstanceOf(SettingsFault.class);
    }
}
