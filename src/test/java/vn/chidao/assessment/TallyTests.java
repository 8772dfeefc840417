package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.assessment.Assessments.GRADES;
import static vn.chidao.assessment.Assessments.SET;
import static vn.chidao.assessment.Assessments.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTests {

    @ParameterizedTest
    @CsvSource({
        "40, 20, 30, 0, Xuất sắc",
        "40, 20, 29.99, 5, Tốt",
        "40, 20, 29.99, 0, Tốt",
        "40, 20, 20, 0, Tốt",
        "40, 20, 19.99, 5, Không",
        "20, 10, 39.99, 0, Không",
        "20, 10, 40, 0, Tốt",
        "20, 9.99, 40, 5, Không",
        "20, 10, 38, 2, Tốt",
        "0, 0, 0, 5, Không",
    })
    void aGradeTakesThePointsAndItsConditions(String a, String b, String c, String bonus, String grade) {
        assertThat(Tally.of(SET.criteria(), List.of(number(a), number(b), number(c)), number(bonus))
                        .grade(GRADES)
                        .name())
                .isEqualTo(grade);
    }

    @Test
    void sumsAreExact() {
        Tally tally = Tally.of(SET.criteria(), List.of(number("0.1"), number("0.2"), number("0.7")), number("0"));
        assertThat(tally.total()).isEqualByComparingTo("1");
        assertThat(tally.groups()).extracting(Tally.GroupSum::points).containsExactly(number("0.3"), number("0.7"));
    }

    @Test
    void aShareIsCutOffAndNeverMoreThanAll() {
        assertThat(Points.share(number("10"), number("2"), number("3"))).isEqualByComparingTo("6.66");
        assertThat(Points.share(number("10"), number("9999"), number("10000"))).isEqualByComparingTo("9.99");
        assertThat(Points.share(number("10"), number("20"), number("10"))).isEqualByComparingTo("10");
        assertThat(Points.share(number("10"), BigDecimal.ZERO, number("10"))).isEqualByComparingTo("0");
    }

    @Test
    void equalTotalsShareAPlace() {
        List<@Nullable BigDecimal> totals =
                Arrays.asList(number("80"), number("92.5"), null, number("92.50"), number("79.99"));
        Ranking ranking = new Ranking(totals);
        assertThat(totals.stream().map(ranking::placeOf)).containsExactly(3, 1, null, 1, 4);
    }
}
