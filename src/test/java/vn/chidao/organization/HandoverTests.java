package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class HandoverTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Test
    void prefersTheSuccessorNamedForTheKey() {
        Handover handover = new Handover("qd-01", "hu", DAY, "tinh-uy", Map.of("directive:1", "du-xa"));

        assertThat(handover.successorFor("directive:1")).isEqualTo("du-xa");
        assertThat(handover.successorFor("directive:2")).isEqualTo("tinh-uy");
    }

    @Test
    void guessesNoSuccessor() {
        Handover handover = new Handover("qd-01", "hu", DAY, null, Map.of("directive:1", "du-xa"));

        assertThatThrownBy(() -> handover.successorFor("directive:2"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("organization.rule.successor-missing"));
    }

    @Test
    void refusesABodyThatWouldFollowItself() {
        assertThatThrownBy(() -> new Handover("qd-01", "hu", DAY, "hu", Map.of()))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> new Handover("qd-01", "hu", DAY, null, Map.of("directive:1", "hu")))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void putsTheSuccessorIntoThePartsOfASelectorThatStartFromTheBody() {
        Handover handover = new Handover("qd-01", "hu", DAY, "tinh-uy", Map.of());

        assertThat(handover.selectorFor("k", "unit:ubnd,party-organizations-below:hu,-unit:hu"))
                .isEqualTo("unit:ubnd,party-organizations-below:tinh-uy,-unit:tinh-uy");
        assertThat(handover.selectorFor("k", "unit:vphu"))
                .as("another body's id ends alike")
                .isEqualTo("unit:vphu");
    }
}
