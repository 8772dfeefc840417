package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewScopeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Định kỳ sơ kết, tổng kết đánh giá kết quả chương trình phối hợp thực hiện cuộc vận động; kịp thời phát hiện gương điển hình. | chương trình phối hợp thực hiện cuộc vận động
            Ban Dân vận tham mưu định kỳ hàng năm đánh giá kết quả, sơ kết 3 năm, tổng kết 5 năm về Cuộc vận động và các phong trào thi đua do MTTQ và các đoàn thể nhân dân phát động để biểu dương những tập thể. | Cuộc vận động và các phong trào thi đua do MTTQ và các đoàn thể nhân dân phát động
            Định kỳ tổ chức sơ kết 3 năm và 5 năm tổng kết thực hiện Chương trình phối hợp. | Chương trình phối hợp
            Hằng năm sơ kết, TỔNG KẾT việc thực hiện phong trào “Ngày vì người nghèo” nhằm rút kinh nghiệm. | phong trào “Ngày vì người nghèo”
            """)
    void readsWhatIsReviewed(String sentence, String what) {
        assertThat(ReviewScope.readFrom(sentence)).contains(what);
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
        assertThat(ReviewScope.readFrom(sentence)).isEmpty();
    }

    @Test
    void leavesWhatNobodyWouldReadAsAName() {
        assertThat(ReviewScope.readFrom("Tổng kết " + "việc rất dài ".repeat(100)))
                .isEmpty();
    }
}
