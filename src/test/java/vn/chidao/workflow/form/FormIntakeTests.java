package vn.chidao.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.FormRefused.Problem;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;
import vn.chidao.workflow.engine.TestEngine;

/** What a submission may look like, whoever sends it, and what is said when it may not. */
class FormIntakeTests {

    private static final FormSchema SCHEMA =
            new FormSchemaReader(new ObjectMapper()).read("""
            {"id": "PlanForm", "type": "default", "schemaVersion": 16, "components": [
              {"type": "textfield", "key": "title", "label": "Tên", "validate": {"required": true, "maxLength": 10}},
              {"type": "textarea", "key": "note", "label": "Ghi chú", "validate": {"minLength": 3}},
              {"type": "number", "key": "households", "label": "Số hộ", "decimalDigits": 0,
               "validate": {"min": 1, "max": 100000}},
              {"type": "number", "key": "rate", "label": "Tỷ lệ", "decimalDigits": 2, "validate": {"min": 0}},
              {"type": "datetime", "subtype": "date", "key": "heldOn", "label": "Ngày họp"},
              {"type": "radio", "key": "decision", "label": "Quyết định",
               "values": [{"label": "Đồng ý", "value": "YES"}, {"label": "Trả lại", "value": "NO"}]},
              {"type": "select", "key": "area", "label": "Khu dân cư", "valuesKey": "areas"},
              {"type": "checkbox", "key": "urgent", "label": "Khẩn"},
              {"type": "textfield", "key": "evidence", "label": "Tệp", "properties": {"widget": "file"}},
              {"type": "dynamiclist", "path": "lines", "label": "Các dòng", "validate": {"required": true},
               "components": [
                 {"type": "textfield", "key": "name", "label": "Tên dòng",
                  "validate": {"required": true, "maxLength": 20}},
                 {"type": "number", "key": "quantity", "label": "Số lượng", "validate": {"min": 1}}]}
            ]}
            """.getBytes(StandardCharsets.UTF_8));

    enum Decision {
        YES,
        NO
    }

    record Line(
            @NotBlank @Size(max = 20) String name, @Nullable Integer quantity) {}

    record PlanForm(
            @NotBlank @Size(max = 10) String title,
            @Nullable String note,
            @Nullable Integer households,
            @Nullable BigDecimal rate,
            @Nullable LocalDate heldOn,
            @Nullable Decision decision,
            @Nullable String area,
            @NotNull Boolean urgent,
            @Nullable String evidence,
            @NotEmpty List<@Valid Line> lines) {}

    private final MessageSource messages = TestEngine.messages();
    private final FormIntake intake = new FormIntake(TestEngine.validator(messages), messages);

    @Test
    void bindsWhatPeopleFillIn() {
        PlanForm form = bind(Map.of(
                "title", "Kế hoạch",
                "note", "Dòng một\r\nDòng hai",
                "households", "12",
                "rate", "12.5",
                "heldOn", "2018-03-15",
                "decision", "YES",
                "area", "kdc-tan-khai-1",
                "urgent", "on",
                "evidence", "f-1",
                "lines", List.of(Map.of("name", "Đường hoa", "quantity", 3))));

        assertThat(form)
                .isEqualTo(new PlanForm(
                        "Kế hoạch",
                        "Dòng một\nDòng hai",
                        12,
                        new BigDecimal("12.5"),
                        LocalDate.of(2018, 3, 15),
                        Decision.YES,
                        "kdc-tan-khai-1",
                        true,
                        "f-1",
                        List.of(new Line("Đường hoa", 3))));
    }

    @Test
    void takesAnEmptyAnswerForNone() {
        PlanForm form = bind(with("note", "   "));

        assertThat(form.note()).isNull();
        assertThat(form.heldOn()).isNull();
        assertThat(form.households()).isNull();
        assertThat(form.urgent()).isFalse();
    }

    @Test
    void keepsTextInOneUnicodeFormAndWithoutBlanksAround() {
        String decomposed = Normalizer.normalize("Kế hoạch", Normalizer.Form.NFD);

        PlanForm form = bind(with("title", "  " + decomposed + " "));

        assertThat(form.title()).isEqualTo("Kế hoạch");
    }

    @Test
    void countsLettersAsPeopleDo() {
        String tenLettersDecomposed = Normalizer.normalize("ếếếếếếếếếế", Normalizer.Form.NFD);

        assertThat(bind(with("title", tenLettersDecomposed)).title()).hasSize(10);
        assertThat(problems(with("title", "ếếếếếếếếếếế"))).containsExactly(at("title", "Tên: dài quá 10 ký tự."));
    }

    @Test
    void refusesTextThatIsTooShort() {
        assertThat(problems(with("note", "ab"))).containsExactly(at("note", "Ghi chú: cần ít nhất 3 ký tự."));
    }

    @Test
    void refusesControlCharacters() {
        assertThat(problems(with("title", "a\u0000b")))
                .containsExactly(at("title", "Tên: có ký tự điều khiển không đọc được."));
        assertThat(problems(with("note", "abc\u0007")))
                .containsExactly(at("note", "Ghi chú: có ký tự điều khiển không đọc được."));
    }

    @Test
    void refusesControlCharactersInRows() {
        assertThat(problems(with("lines", List.of(Map.of("name", "a\u0000")))))
                .containsExactly(at("lines[0].name", "Tên dòng: có ký tự điều khiển không đọc được."));
    }

    @ParameterizedTest
    @CsvSource({
        "'12,5', 12.5",
        "'12.5', 12.5",
        "' 1 250,75 ', 1250.75",
        "'0', 0",
        "'12,50', 12.50",
    })
    void readsNumbersWithVietnameseCommas(String typed, BigDecimal number) {
        assertThat(bind(with("rate", typed)).rate()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mười hai", "1,2,3", "1.2.3", "1.234,5", "NaN", "Infinity", "1e999999999", "0x10", "--1"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(problems(with("rate", typed))).containsExactly(at("rate", "Tỷ lệ: không phải là số."));
    }

    @Test
    void takesNumbersAsRestSendsThem() {
        assertThat(bind(with("households", 12)).households()).isEqualTo(12);
        assertThat(bind(with("households", 12.0)).households()).isEqualTo(12);
        assertThat(bind(with("rate", 12.25)).rate()).isEqualByComparingTo("12.25");
    }

    @Test
    void refusesNumbersOutsideTheirLimits() {
        assertThat(problems(with("households", "12,5"))).containsExactly(at("households", "Số hộ: phải là số nguyên."));
        assertThat(problems(with("rate", "1,255"))).containsExactly(at("rate", "Tỷ lệ: tối đa 2 chữ số thập phân."));
        assertThat(problems(with("households", "0"))).containsExactly(at("households", "Số hộ: không được nhỏ hơn 1."));
        assertThat(problems(with("rate", "-0,01"))).containsExactly(at("rate", "Tỷ lệ: không được nhỏ hơn 0."));
        assertThat(problems(with("households", "100001")))
                .containsExactly(at("households", "Số hộ: không được lớn hơn 100000."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/03/2018", "2018-02-30", "hôm nay", "2018-3-5", "0018-03-15", "12018-03-15"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(problems(with("heldOn", typed))).containsExactly(at("heldOn", "Ngày họp: ngày không hợp lệ."));
    }

    @Test
    void acceptsOnlyOptionsOfTheFormAndOfTheModule() {
        assertThat(problems(with("decision", "MAYBE")))
                .containsExactly(at("decision", "Quyết định: lựa chọn không có trong danh sách."));
        assertThat(problems(with("area", "kdc-minh-duc-1")))
                .containsExactly(at("area", "Khu dân cư: lựa chọn không có trong danh sách."));
    }

    @Test
    void refusesKeysTheFormDoesNotHave() {
        assertThat(problems(with("unitId", "hpn")))
                .containsExactly(new Problem(null, "Biểu mẫu không có mục “unitId”."));
    }

    @Test
    void refusesKeysARowDoesNotHave() {
        assertThat(problems(with("lines", List.of(Map.of("name", "Đường hoa", "unitId", "hpn")))))
                .containsExactly(at("lines", "Biểu mẫu không có mục “lines[0].unitId”."));
    }

    @Test
    void refusesValuesOfAnotherShape() {
        assertThat(problems(with("title", List.of("a", "b"))))
                .extracting(Problem::message)
                .containsExactly("Tên: giá trị gửi lên không đúng kiểu.");
        assertThat(problems(with("title", Map.of("a", "b"))))
                .extracting(Problem::message)
                .containsExactly("Tên: giá trị gửi lên không đúng kiểu.");
        assertThat(problems(with("lines", "một dòng")))
                .extracting(Problem::message)
                .containsExactly("Các dòng: giá trị gửi lên không đúng kiểu.");
        assertThat(problems(with("lines", List.of("một dòng"))))
                .extracting(Problem::message)
                .containsExactly("Các dòng: giá trị gửi lên không đúng kiểu.");
        assertThat(problems(with("rate", List.of(1)))).hasSize(1);
        assertThat(problems(with("heldOn", Map.of("day", 1)))).hasSize(1);
    }

    @Test
    void namesTheRowOfEveryProblem() {
        List<Map<String, Object>> lines = List.of(
                Map.of("name", "Đường hoa", "quantity", 0),
                Map.of("quantity", 1),
                Map.of("name", "Một cái tên dài hơn hai mươi ký tự"));

        assertThat(problems(with("lines", lines)))
                .containsExactly(
                        at("lines[0].quantity", "Số lượng: không được nhỏ hơn 1."),
                        at("lines[1].name", "Tên dòng: chưa điền."),
                        at("lines[2].name", "Tên dòng: dài quá 20 ký tự."));
    }

    @Test
    void asksForAtLeastOneRow() {
        assertThat(problems(with("lines", List.of()))).containsExactly(at("lines", "Các dòng: cần ít nhất một dòng."));
    }

    @Test
    void acceptsFiveHundredRowsAndNoMore() {
        assertThat(bind(with("lines", Collections.nCopies(500, Map.of("name", "Đường hoa"))))
                        .lines())
                .hasSize(500);
        assertThat(problems(with("lines", Collections.nCopies(501, Map.of("name", "Đường hoa")))))
                .containsExactly(at("lines", "Các dòng: quá 500 dòng."));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Map<String, Object> values = new HashMap<>();
        values.put("rate", "x");
        values.put("heldOn", "y");

        assertThat(problems(values))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("title", "rate", "heldOn", "lines");
    }

    @Test
    void bringsARuleOfTheDomainToItsField() {
        FormRefused refused = intake.refusal(BusinessRuleViolation.at("note", "workflow.rule.reason-required"));

        assertThat(refused.problems()).containsExactly(at("note", "Hãy ghi rõ lý do."));
    }

    @Test
    void writesTheSameSubmissionTheSameWay() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("title", "Kế hoạch");
        one.put("note", "Ghi");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("note", "Ghi");
        other.put("title", "Kế hoạch");

        assertThat(intake.canonical(one)).isEqualTo(intake.canonical(other)).contains("Kế hoạch");
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "Kế hoạch");
        values.put("lines", List.of(Map.of("name", "Đường hoa")));
        values.put(key, value);
        return values;
    }

    private PlanForm bind(Map<String, Object> values) {
        return intake.bind(SCHEMA, new PlanFormHandler(), TASK, values);
    }

    private List<Problem> problems(Map<String, Object> values) {
        FormRefused refused = catchThrowableOfType(FormRefused.class, () -> bind(values));
        return refused == null ? List.of() : new ArrayList<>(refused.problems());
    }

    private static Problem at(String field, String message) {
        return new Problem(field, message);
    }

    private static final TaskContext TASK = new TaskContext(
            "t-1", "Lập kế hoạch", "Plan", "UserTask_Plan", "k-1", Actor.SYSTEM, null, Map.of("unitId", "hnd"));

    private static final class PlanFormHandler implements TaskFormHandler<PlanForm> {

        @Override
        public String formId() {
            return "PlanForm";
        }

        @Override
        public Class<PlanForm> formType() {
            return PlanForm.class;
        }

        @Override
        public TaskBriefing briefing(TaskContext task) {
            return TaskBriefing.about("kế hoạch").build();
        }

        @Override
        public Map<String, List<Option>> options(TaskContext task) {
            return Map.of("areas", List.of(new Option("kdc-tan-khai-1", "Ấp 1")));
        }

        @Override
        public TaskOutcome complete(TaskContext task, PlanForm form) {
            return TaskOutcome.done();
        }
    }
}
