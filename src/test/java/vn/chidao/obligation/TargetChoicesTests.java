package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskFormHandler.Option;

class TargetChoicesTests {

    private static final List<Target> TARGETS = List.of(
            Targets.percent(100, "xã"),
            Targets.atLeast(30, "xã", null),
            Targets.range(7, 9, "huyện"),
            Targets.number(Target.Op.EQ, 15, null, "huyện", null),
            Targets.eachChannel());

    private final TargetChoices choices = new TargetChoices(words());

    @Test
    void offersEachTargetEachNameOfASetAndNone() {
        assertThat(choices.forRecord(TARGETS))
                .extracting(Option::value)
                .containsExactly("0", "1", "2", "3", "4.0", "4.1", "4.2", "none");
        assertThat(choices.forRecord(TARGETS))
                .extracting(Option::label)
                .contains("MIN xã", "Chuyên mục từng kênh: Cổng thông tin", "Không tính");
        assertThat(choices.forRecord(List.of())).isEmpty();
    }

    @Test
    void offersNoPercentageForAResult() {
        assertThat(choices.forResult(TARGETS))
                .extracting(Option::value)
                .doesNotContain("0")
                .contains("1");
        assertThat(choices.forResult(List.of(Targets.percent(100, "xã")))).isEmpty();
    }

    @Test
    void takesTheChoice() {
        assertThat(tie("2", "xã")).isEqualTo(new TargetTie(2, null));
        assertThat(tie("4.1", null)).isEqualTo(new TargetTie(4, 1));
        assertThat(tie("none", "xã")).isNull();
        assertThat(choices.forRecord(TARGETS))
                .allSatisfy(option -> assertThat(TargetChoices.chosen(tie(option.value(), null)))
                        .isEqualTo(option.value()));
    }

    @Test
    void goesByTheUnitWhereNothingWasChosen() {
        assertThat(tie("", "Xã")).as("a percentage has to be chosen").isEqualTo(new TargetTie(1, null));
        assertThat(tie(null, "hộ")).isNull();
        assertThat(tie(null, null)).isNull();
    }

    @Test
    void asksWhereTheUnitFitsSeveral() {
        refuses("", "huyện", "obligation.rule.target-choice-required");
    }

    @Test
    void refusesWhatWasNotOffered() {
        refuses("5", "xã", "obligation.rule.target-unknown");
        refuses("4", "xã", "obligation.rule.target-unknown");
        refuses("1.0", "xã", "obligation.rule.target-unknown");
        refuses("mọi chỉ tiêu", "xã", "obligation.rule.target-unknown");
    }

    private @Nullable TargetTie tie(@Nullable String choice, @Nullable String unit) {
        return choices.tie("target", choice, unit, TARGETS);
    }

    private void refuses(String choice, String unit, String key) {
        assertThatThrownBy(() -> tie(choice, unit)).isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("target");
        });
    }

    private static StaticMessageSource words() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("obligation.target.none", Locale.forLanguageTag("vi"), "Không tính");
        return messages;
    }
}
