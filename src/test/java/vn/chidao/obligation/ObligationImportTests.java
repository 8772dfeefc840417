package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import vn.chidao.shared.BusinessRuleViolation;

class ObligationImportTests {

    @Test
    void readsTargetsOfEveryKind() {
        assertThat(targets("""
                        {"op": "RANGE", "value": 1, "max": 3, "unit": "hộ", "per": "ORGANIZATION_IN_AREA",
                         "quote": "01-03 hộ nghèo", "label": "Hộ nghèo được nhận giúp đỡ"},
                        {"op": "PERCENT", "value": 100, "unit": "xã", "by": "2025-12-31",
                         "quote": "100% số xã", "label": "Xã nông thôn mới"},
                        {"op": "EACH_OF_SET", "set": ["Bản tin", "Đài phát thanh"],
                         "quote": "chuyên trang, chuyên mục", "label": "Kênh tuyên truyền"}
                        """))
                .containsExactly(
                        new Target(
                                Target.Op.RANGE,
                                BigDecimal.ONE,
                                BigDecimal.valueOf(3),
                                "hộ",
                                Target.Per.ORGANIZATION_IN_AREA,
                                List.of(),
                                null,
                                "01-03 hộ nghèo",
                                "Hộ nghèo được nhận giúp đỡ"),
                        new Target(
                                Target.Op.PERCENT,
                                BigDecimal.valueOf(100),
                                null,
                                "xã",
                                null,
                                List.of(),
                                LocalDate.of(2025, 12, 31),
                                "100% số xã",
                                "Xã nông thôn mới"),
                        new Target(
                                Target.Op.EACH_OF_SET,
                                null,
                                null,
                                null,
                                null,
                                List.of("Bản tin", "Đài phát thanh"),
                                null,
                                "chuyên trang, chuyên mục",
                                "Kênh tuyên truyền"));
    }

    @Test
    void refusesATargetOfAFileInItsOwnWords() {
        assertThatThrownBy(() -> targets("""
                        {"op": "RANGE", "value": 9, "max": 7, "unit": "huyện", "quote": "7-9 huyện", "label": "Huyện"}
                        """))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("obligation.rule.target-range-upside-down"));
    }

    private static List<Target> targets(String json) {
        String rows = """
                [{"code": "a", "clauseId": "1", "quote": "nguyên văn", "kinds": ["NUMBER"], "leadText": "Các xã",
                  "leadSelector": "unit:x", "action": "Làm", "rhythm": "NONE", "stage": "RECORD", "targets": [%s]}]
                """.formatted(json);
        return ObligationImport.read(
                        ObligationImport.reader(new ObjectMapper().registerModule(new JavaTimeModule())),
                        new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8)))
                .get(0)
                .targets();
    }
}
