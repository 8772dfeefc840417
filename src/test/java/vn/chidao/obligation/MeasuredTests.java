package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class MeasuredTests {

    private static final TargetTie AT_LEAST = new TargetTie(0, null);
    private static final TargetTie PERCENT = new TargetTie(1, null);
    private static final TargetTie CHANNELS = new TargetTie(2, null);

    private static final List<Target> TARGETS =
            List.of(Targets.atLeast(30, "xã", null), Targets.percent(100, "xã"), Targets.eachChannel());

    @Test
    void refusesAnotherUnit() {
        refuses(measured("3", null, "hộ", AT_LEAST), "rows[1].unit", "target-other-unit");
        accepts(measured("3", null, "xã", AT_LEAST));
    }

    @Test
    void refusesANumberThatIsNotThere() {
        refuses(measured(null, null, null, AT_LEAST), "rows[1].value", "target-needs-value");
    }

    @Test
    void asksAPercentageForItsWhole() {
        refuses(measured("3", null, "xã", PERCENT), "rows[1].base", "target-needs-base");
        refuses(measured("0", "0", "xã", PERCENT), "rows[1].base", "target-needs-base");
        refuses(measured("3", "2", "xã", PERCENT), "rows[1].base", "target-base-too-small");
        accepts(measured("3", "3", "xã", PERCENT));
    }

    @Test
    void asksNothingElseForAWhole() {
        refuses(measured("3", "5", "xã", AT_LEAST), "rows[1].base", "target-base-only-of-percent");
        refuses(measured("3", "5", "xã", null), "rows[1].base", "target-base-only-of-percent");
    }

    @Test
    void asksASetForTheNameItCovers() {
        refuses(measured(null, null, null, CHANNELS), "rows[1].target", "target-item-required");
        refuses(measured(null, null, null, new TargetTie(2, 3)), "rows[1].target", "target-item-required");
        accepts(measured(null, null, null, new TargetTie(2, 2)));
    }

    @Test
    void refusesATargetTheObligationHasNot() {
        refuses(measured("3", null, "xã", new TargetTie(3, null)), "rows[1].target", "target-unknown");
        refuses(measured("3", null, "xã", new TargetTie(-1, null)), "rows[1].target", "target-unknown");
        refuses(measured("3", null, "xã", new TargetTie(0, 0)), "rows[1].target", "target-unknown");
    }

    private static Measured measured(
            @Nullable String value, @Nullable String base, @Nullable String unit, @Nullable TargetTie tie) {
        return new Measured(
                value == null ? null : new BigDecimal(value),
                base == null ? null : new BigDecimal(base),
                unit,
                tie,
                false);
    }

    private static void accepts(Measured measured) {
        assertThatCode(() -> measured.check("rows[1].", TARGETS)).doesNotThrowAnyException();
    }

    private static void refuses(Measured measured, String field, String rule) {
        assertThatThrownBy(() -> measured.check("rows[1].", TARGETS))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.key()).isEqualTo("obligation.rule." + rule);
                });
    }
}
