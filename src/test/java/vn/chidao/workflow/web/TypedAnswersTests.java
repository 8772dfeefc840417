package vn.chidao.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chidao.workflow.form.FormSchemaReader;

/** What whoever comes second learns of what he typed into the forms that two officers fill in at once. */
class TypedAnswersTests {

    private final TypedAnswers typed = new TypedAnswers(new FormSchemaReader(new ObjectMapper()));

    @Test
    void namesTheCellsOfASheetInWhichAColleagueSentSomethingElse() {
        MultiValueMap<String, String> mine = new LinkedMultiValueMap<>();
        mine.add("lines[0].title", "Hàng rào xanh");
        mine.add("lines[0].quantity", "3");
        mine.add("note", "");

        assertThat(typed.differing(
                        "RegisterContentForm",
                        mine,
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of("title", "Hàng rào xanh", "quantity", "2"),
                                        Map.of("title", "Con đường hoa")))))
                .hasValue(List.of(
                        "Nội dung đăng ký trong năm 1: Số lượng",
                        "Nội dung đăng ký trong năm 2: Tên nội dung, mô hình, phần việc"));
        assertThat(typed.of("RegisterContentForm", mine))
                .containsExactly(new TypedAnswers.Typed(
                        "Nội dung đăng ký trong năm 1",
                        "Tên nội dung, mô hình, phần việc: Hàng rào xanh; Số lượng: 3"));
    }

    @Test
    void namesThePartsOfAReportInWhichAColleagueSentSomethingElse() {
        MultiValueMap<String, String> mine = new LinkedMultiValueMap<>();
        mine.add("limitations", "Chưa nêu nguyên nhân");

        assertThat(typed.differing("DraftReportForm", mine, Map.of("limitations", "Còn chậm", "figures", List.of())))
                .hasValue(List.of("III. Tồn tại, hạn chế và nguyên nhân"));
        assertThat(typed.differing("DraftReportForm", mine, Map.of("limitations", "Chưa nêu nguyên nhân\n")))
                .hasValue(List.of());
        assertThat(typed.differing("NoSuchForm", mine, Map.of())).isEmpty();
    }
}
