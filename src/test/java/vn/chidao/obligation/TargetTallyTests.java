package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.obligation.TargetProgress.Line;
import vn.chidao.obligation.TargetProgress.TargetState;

class TargetTallyTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final TargetTie TIE = new TargetTie(0, null);

    @Test
    void hasNothingYetWhereNothingIsTied() {
        assertThat(sum(Targets.range(7, 9, "huyện"))).satisfies(line -> {
            assertThat(line.state()).isEqualTo(TargetState.NOTHING_YET);
            assertThat(line.reached()).isEqualByComparingTo("0");
            assertThat(line.gap()).isEqualByComparingTo("0");
        });
    }

    @Test
    void saysByHowMuchARangeIsShortOrOver() {
        Target range = Targets.range(7, 9, "huyện");

        holds(sum(range, "3", "2.5"), TargetState.SHORT, "5.5", "1.5");
        holds(sum(range, "3", "4"), TargetState.REACHED, "7", "0");
        holds(sum(range, "9"), TargetState.REACHED, "9", "0");
        holds(sum(range, "9", "2"), TargetState.OVER, "11", "2");
    }

    @Test
    void readsEveryOperatorAsTheTextMeansIt() {
        holds(sum(Targets.atLeast(30, "xã", null), "29"), TargetState.SHORT, "29", "1");
        holds(sum(Targets.atLeast(30, "xã", null), "31"), TargetState.REACHED, "31", "0");
        holds(sum(number(Target.Op.EQ), "14"), TargetState.SHORT, "14", "1");
        holds(sum(number(Target.Op.EQ), "15"), TargetState.REACHED, "15", "0");
        holds(sum(number(Target.Op.EQ), "16"), TargetState.OVER, "16", "1");
        holds(sum(number(Target.Op.MAX), "14"), TargetState.REACHED, "14", "0");
        holds(sum(number(Target.Op.MAX), "18"), TargetState.OVER, "18", "3");
    }

    @Test
    void adoptsTheLatestShareOfEachOverTheSumOfTheWholes() {
        Line line = tally(
                Targets.percent(100, "xã"),
                Targets.figure("a", DAY.minusDays(9), "1", "10", TIE),
                Targets.figure("b", DAY.minusDays(2), "90", "90", TIE),
                Targets.figure("a", DAY, "5", "10", TIE));

        holds(line, TargetState.SHORT, "95.00", "5.00");
        assertThat(line.share()).isEqualByComparingTo("95");
        assertThat(line.whole()).isEqualByComparingTo("100");
        assertThat(line.figures())
                .as("the rows that count")
                .extracting(TargetFigure::on)
                .containsExactlyInAnyOrder(DAY, DAY.minusDays(2));
    }

    @Test
    void keepsTwoDecimalsButIsNotReachedByRounding() {
        holds(
                tally(Targets.percent(50, "hộ"), Targets.figure("a", DAY, "117", "3850", TIE)),
                TargetState.SHORT,
                "3.03",
                "46.97");
        holds(
                tally(Targets.percent(100, "hộ"), Targets.figure("a", DAY, "99999", "100000", TIE)),
                TargetState.SHORT,
                "99.99",
                "0.01");
        holds(
                tally(Targets.percent(50, "hộ"), Targets.figure("a", DAY, "1", "2", TIE)),
                TargetState.REACHED,
                "50.00",
                "0");
    }

    @Test
    void namesWhatOfASetIsStillMissing() {
        Target channels = Targets.eachChannel();

        Line some = tally(
                channels,
                Targets.figure("a", DAY, null, null, new TargetTie(0, 2)),
                Targets.figure("b", DAY, "4", null, new TargetTie(0, 2)),
                Targets.figure("b", DAY, null, null, new TargetTie(0, 0)));
        Line all = tally(
                channels,
                Targets.figure("a", DAY, null, null, new TargetTie(0, 0)),
                Targets.figure("a", DAY, null, null, new TargetTie(0, 1)),
                Targets.figure("a", DAY, null, null, new TargetTie(0, 2)));

        holds(some, TargetState.SHORT, "2", "1");
        assertThat(some.covered()).containsExactly("Bản tin", "Đài phát thanh");
        assertThat(some.missing()).containsExactly("Cổng thông tin");
        holds(all, TargetState.REACHED, "3", "0");
    }

    @Test
    void judgesNoSumThatStandsForSeveralPlaces() {
        Target perArea = Targets.number(Target.Op.RANGE, 1, 3, "hộ", Target.Per.ORGANIZATION_IN_AREA);
        List<TargetFigure> figures = List.of(Targets.figure("hnd", DAY, "37", null, TIE));

        holds(new TargetTally(perArea).line("hnd", figures, false), TargetState.NOT_SPLIT, "37", "0");
        holds(new TargetTally(perArea).line("chi-hoi", figures, true), TargetState.OVER, "37", "34");
    }

    private static Target number(Target.Op op) {
        return Targets.number(op, 15, null, "xã", null);
    }

    private static Line sum(Target target, String... values) {
        return tally(
                target,
                Arrays.stream(values)
                        .map(value -> Targets.figure("a", DAY, value, null, TIE))
                        .toArray(TargetFigure[]::new));
    }

    private static Line tally(Target target, TargetFigure... figures) {
        return new TargetTally(target).line(null, List.of(figures), true);
    }

    private static void holds(Line line, TargetState state, String reached, String gap) {
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.reached()).isEqualByComparingTo(reached);
        assertThat(line.gap()).isEqualByComparingTo(gap);
    }
}
