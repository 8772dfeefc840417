package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

/** How an organisation is asked again. */
class ScoringTurnTests {

    private static final LocalDate DUE = Assessments.TODAY.plusDays(30);

    @Test
    void namesEachTimeByItself() {
        assertThat(ScoringTurn.parse("a-b-c")).isEqualTo(new ScoringTurn("a-b-c", 0));
        assertThat(new ScoringTurn("a-b-c", 0).id()).isEqualTo("a-b-c");
        assertThat(ScoringTurn.parse(new ScoringTurn("a-b-c", 12).id())).isEqualTo(new ScoringTurn("a-b-c", 12));
    }

    @Test
    void hasNoResultOnceItIsOpenedAgain() {
        AssessmentSheet sheet = Assessments.sheet();
        Assessments.score(sheet, Assessments.self("1", "30", "10", "20"), Map.of());
        sheet.submit(Assessments.UNIT, Assessments.AT);
        assertThatExceptionOfType(AlreadyHandled.class)
                .as("it is not accepted yet")
                .isThrownBy(() -> sheet.reopen(0, "Vì", DUE, Assessments.LEADER, Assessments.AT));
        Assessments.accept(sheet, Assessments.checked("1", "Theo hồ sơ", "29", "10", "20"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.reopen(0, " ", DUE, Assessments.LEADER, Assessments.AT));
        assertThat(sheet.total()).isEqualByComparingTo("60");

        sheet.reopen(0, "Ghi trùng", DUE, Assessments.LEADER, Assessments.AT);

        assertThat(sheet.status()).isEqualTo(ScoringStatus.REVISION_REQUESTED);
        assertThat(sheet.total()).isNull();
        assertThat(sheet.grade()).isNull();
        assertThat(sheet.dueOn()).isEqualTo(DUE);
        assertThat(sheet.turn()).isEqualTo(new ScoringTurn("s", 1));
        assertThat(sheet.scores()).allSatisfy(score -> {
            assertThat(score.checked()).isNull();
            assertThat(score.points()).isPositive();
        });
    }
}
