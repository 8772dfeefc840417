package vn.chidao.assessment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class RowsTests {

    @Test
    void findsACriterionInWhateverRowItStands() {
        Rows rows = new Rows(List.of("2", "0", "1"), 3);
        assertThat(rows.at(0, List.of("a", "b", "c"))).isEqualTo("b");
        assertThat(rows.atRow(BusinessRuleViolation.at("scores[2].points", "k", 5))
                        .field())
                .isEqualTo("scores[0].points");
        assertThat(rows.atRow(BusinessRuleViolation.at("bonus", "k")).field()).isEqualTo("bonus");
        assertThat(rows.atRow(BusinessRuleViolation.of("k")).field()).isNull();
    }

    @Test
    void refusesTwoOfOneAndAMissingOne() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> new Rows(List.of("0", "0"), 2))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("scores[1].criterion"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> new Rows(List.of("0"), 2))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("scores"));
    }
}
