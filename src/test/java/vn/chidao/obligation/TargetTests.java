package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.obligation.Target.Op;
import vn.chidao.shared.BusinessRuleViolation;

class TargetTests {

    @Test
    void refusesANumberWithoutValueOrUnit() {
        refuses(() -> target(Op.EQ, null, null, "xã", List.of()), "target-value-required");
        refuses(() -> target(Op.MIN, "-1", null, "xã", List.of()), "target-value-required");
        refuses(() -> target(Op.MIN, "30", null, " ", List.of()), "target-unit-required");
        refuses(() -> target(Op.MIN, "30", null, "xã", List.of("Bản tin")), "target-number-without-set");
    }

    @Test
    void refusesARangeThatIsNone() {
        refuses(() -> target(Op.RANGE, "7", null, "huyện", List.of()), "target-max-of-range");
        refuses(() -> target(Op.RANGE, "9", "7", "huyện", List.of()), "target-range-upside-down");
        refuses(() -> target(Op.MIN, "7", "9", "huyện", List.of()), "target-max-of-range");
        assertThat(target(Op.RANGE, "7", "7", "huyện", List.of()).max()).isEqualByComparingTo("7");
    }

    @Test
    void refusesMoreThanAHundredPercent() {
        refuses(() -> target(Op.PERCENT, "100.01", null, "xã", List.of()), "target-percent");
        assertThat(target(Op.PERCENT, "100", null, "xã", List.of()).asksForShare())
                .isTrue();
    }

    @Test
    void refusesASetWithoutNamesOrWithANumber() {
        refuses(() -> target(Op.EACH_OF_SET, null, null, null, List.of()), "target-set-names");
        refuses(() -> target(Op.EACH_OF_SET, null, null, null, List.of("Đài", "Đài")), "target-set-names");
        refuses(() -> target(Op.EACH_OF_SET, null, null, null, List.of("Đài", " ")), "target-set-names");
        refuses(() -> target(Op.EACH_OF_SET, "5", null, "kênh", List.of("Đài")), "target-set-without-number");
    }

    @Test
    void refusesOneWithoutItsWords() {
        BigDecimal one = BigDecimal.ONE;
        refuses(() -> new Target(Op.EQ, one, null, "xã", null, List.of(), null, " ", "Xã"), "target-quote-required");
        refuses(() -> new Target(Op.EQ, one, null, "xã", null, List.of(), null, "01 xã", ""), "target-label-required");
    }

    @Test
    void countsOnlyItsOwnUnit() {
        Target target = target(Op.MIN, "1", null, "mô hình", List.of());

        assertThat(target.counts(" Mô hình ")).isTrue();
        assertThat(target.counts("mo hinh")).isFalse();
        assertThat(target.counts("hộ")).isFalse();
        assertThat(target.counts(null)).isFalse();
    }

    private static Target target(
            Op op, @Nullable String value, @Nullable String max, @Nullable String unit, List<String> set) {
        return new Target(
                op,
                value == null ? null : new BigDecimal(value),
                max == null ? null : new BigDecimal(max),
                unit,
                null,
                set,
                null,
                "nguyên văn",
                "Chỉ tiêu");
    }

    private static void refuses(ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("obligation.rule." + rule));
    }
}
