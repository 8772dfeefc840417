package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chidao.reporting.Reports.figure;
import static vn.chidao.reporting.Reports.models;
import static vn.chidao.reporting.Reports.part;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.LeftOut;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class ConsolidationTests {

    private final Consolidation consolidation = Reports.consolidation();

    @Test
    void addsUpWhatTheUnitsSentAndKeepsTheWayDown() {
        List<SourcedFigure> sums = consolidation.sum(List.of(part("hnd", models(3)), part("hpn", models(4))));

        assertThat(sums).singleElement().satisfies(sum -> {
            assertThat(sum.line().quantity().counted()).isEqualByComparingTo("7");
            assertThat(sum.sources()).extracting(FigureSource::unitId).containsExactly("hnd", "hpn");
            assertThat(sum.isSumOfSources()).isTrue();
        });
    }

    @Test
    void takesTheSameIndicatorWrittenDifferentlyAsOne() {
        FigureLine shouted = figure(ContentArea.C3_ENVIRONMENT, "MÔ HÌNH  được nhân rộng ", 4, "Mô hình");

        List<SourcedFigure> sums = consolidation.sum(List.of(part("hnd", models(3)), part("hpn", shouted)));

        assertThat(sums).hasSize(1);
    }

    @Test
    void addsHectaresToSquareMetresAndKeepsContentsApart() {
        FigureLine squareMetres = figure(ContentArea.C1_ECONOMY_POVERTY, "Đất hiến", 3130, "m²");
        FigureLine hectares = figure(ContentArea.C1_ECONOMY_POVERTY, "Hiến đất", 2, "ha");
        FigureLine elsewhere = figure(ContentArea.C3_ENVIRONMENT, "Đất hiến", 5, "m²");

        List<SourcedFigure> sums =
                consolidation.sum(List.of(part("hnd", elsewhere), part("hpn", squareMetres), part("hccb", hectares)));

        assertThat(sums)
                .extracting(
                        sum -> sum.line().content(),
                        sum -> Indicators.printer().print(sum.line().counted()))
                .containsExactly(
                        tuple(ContentArea.C1_ECONOMY_POVERTY, "23.130 m²"), tuple(ContentArea.C3_ENVIRONMENT, "5 m²"));
        assertThat(sums.get(0).line().counted().code()).isEqualTo("C116");
    }

    @Test
    void doesNotAddWhatHasOnlyTheNameInCommon() {
        FigureLine households = figure(ContentArea.C1_ECONOMY_POVERTY, "Quà tết", 30, "hộ");
        FigureLine money = figure(ContentArea.C1_ECONOMY_POVERTY, "Quà tết", 5, "triệu đồng");

        assertThat(consolidation.sum(List.of(part("hnd", households), part("hpn", money))))
                .hasSize(2);
    }

    @Test
    void saysOfASumWhatItsPartsLeaveOpen() {
        List<SourcedFigure> sums = consolidation.sum(List.of(
                part("hnd", work("trên 400 công")),
                part("hpn", work("100 công")),
                part("hccb", work("hàng nghìn ngày công"))));

        assertThat(sums).singleElement().satisfies(sum -> {
            assertThat(Indicators.printer().print(sum.line().counted())).isEqualTo("trên 500 công");
            assertThat(sum.notAdded()).extracting(FigureSource::rawText).containsExactly("hàng nghìn ngày công");
            assertThat(sum.notAdded()).extracting(FigureSource::leftOut).containsExactly(LeftOut.UNCOUNTED);
            assertThat(sum.isSumOfSources()).isTrue();
        });
    }

    @Test
    void takesTheSumInAnotherUnitAndNotWithoutItsBound() {
        List<SourcedFigure> sums =
                consolidation.sum(List.of(part("hnd", land("trên 5 ha")), part("hpn", land("300 m²"))));

        assertThat(consolidation.tie(List.of(land("trên 5,03 ha")), sums, true))
                .singleElement()
                .satisfies(figure -> assertThat(figure.isSumOfSources()).isTrue());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> consolidation.tie(List.of(land("5,03 ha")), sums, true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.sum-differs");
                    assertThat(refusal.args()).containsExactly("trên 50.300 m²");
                });
    }

    @Test
    void addsPartsOverWholesAndRefusesAnotherWhole() {
        List<SourcedFigure> sums =
                consolidation.sum(List.of(part("xã A", settled(9, 10)), part("xã B", settled(10, 90))));

        assertThat(sums)
                .singleElement()
                .satisfies(
                        sum -> assertThat(Indicators.printer().print(sum.line().counted()))
                                .isEqualTo("19/100 vụ (19 %)"));
        assertThat(consolidation.tie(List.of(settled(19, 100)), sums, true)).hasSize(1);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> consolidation.tie(List.of(settled(19, 99)), sums, true))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("figures[0].base"));
    }

    private static FigureLine work(String text) {
        return figure(ContentArea.C1_ECONOMY_POVERTY, "Ngày công", Indicators.written(text));
    }

    private static FigureLine land(String text) {
        return figure(ContentArea.C1_ECONOMY_POVERTY, "Hiến đất", Indicators.written(text));
    }

    private static FigureLine settled(long share, long whole) {
        return new FigureLine(
                ContentArea.C4_LAW_ORDER,
                new IndicatorFigure(
                        "Tỷ lệ hòa giải thành", "C402", Indicators.exact(share, "vụ"), BigDecimal.valueOf(whole)));
    }

    @Test
    void fillsNothingInWhereNothingWasSent() {
        assertThat(consolidation.sum(List.of())).isEmpty();
    }

    @Test
    void refusesAConsolidatedFigureThatIsNotTheSum() {
        List<SourcedFigure> sums = consolidation.sum(List.of(part("hnd", models(3)), part("hpn", models(4))));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> consolidation.tie(List.of(models(8)), sums, true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.sum-differs");
                    assertThat(refusal.field()).isEqualTo("figures[0].value");
                });
    }

    @Test
    void letsAUnitCorrectItsOwnFigureAndShowsTheDifference() {
        List<SourcedFigure> sums = consolidation.sum(List.of(part("hnd", models(3))));

        List<SourcedFigure> tied = consolidation.tie(List.of(models(5)), sums, false);

        assertThat(tied).singleElement().satisfies(figure -> {
            assertThat(figure.line().quantity().counted()).isEqualByComparingTo("5");
            assertThat(figure.isSumOfSources()).isFalse();
        });
    }

    @Test
    void keepsAUnitsOwnFigureWithoutSources() {
        List<SourcedFigure> tied = consolidation.tie(List.of(models(2)), List.of(), false);

        assertThat(tied)
                .singleElement()
                .satisfies(figure -> assertThat(figure.sources()).isEmpty());
    }

    @Test
    void refusesAConsolidatedFigureThatNobodySent() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> consolidation.tie(List.of(models(2)), List.of(), true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.figure-without-source");
                    assertThat(refusal.field()).isEqualTo("figures[0].indicator");
                });
    }

    @Test
    void refusesAConsolidationThatDropsASum() {
        List<SourcedFigure> sums = consolidation.sum(List.of(part("hnd", models(3))));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> consolidation.tie(List.of(), sums, true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.sums-dropped");
                    assertThat(refusal.field()).isEqualTo("figures");
                });
    }

    @Test
    void refusesAFigureStatedTwice() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> consolidation.tie(List.of(models(2), models(3)), List.of(), false))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("figures[1].indicator"));
    }
}
