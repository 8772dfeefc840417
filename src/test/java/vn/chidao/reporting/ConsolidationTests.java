package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.reporting.Reports.figure;
import static vn.chidao.reporting.Reports.models;
import static vn.chidao.reporting.Reports.part;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class ConsolidationTests {

    @Test
    void addsUpWhatTheUnitsSentAndKeepsTheWayDown() {
        List<SourcedFigure> sums = Consolidation.sum(List.of(part("hnd", models(3)), part("hpn", models(4))));

        assertThat(sums).singleElement().satisfies(sum -> {
            assertThat(sum.line().value()).isEqualByComparingTo("7");
            assertThat(sum.sources()).extracting(FigureSource::unitId).containsExactly("hnd", "hpn");
            assertThat(sum.isSumOfSources()).isTrue();
        });
    }

    @Test
    void takesTheSameIndicatorWrittenDifferentlyAsOne() {
        FigureLine shouted = figure(ContentArea.C3_ENVIRONMENT, "MÔ HÌNH  được nhân rộng ", 4, "Mô hình");

        List<SourcedFigure> sums = Consolidation.sum(List.of(part("hnd", models(3)), part("hpn", shouted)));

        assertThat(sums).hasSize(1);
    }

    @Test
    void addsNeitherDifferentUnitsOfMeasureNorDifferentContents() {
        FigureLine squareMetres = figure(ContentArea.C1_ECONOMY_POVERTY, "Đất hiến", 3130, "m²");
        FigureLine hectares = figure(ContentArea.C1_ECONOMY_POVERTY, "Đất hiến", 2, "ha");
        FigureLine elsewhere = figure(ContentArea.C3_ENVIRONMENT, "Đất hiến", 5, "m²");

        List<SourcedFigure> sums =
                Consolidation.sum(List.of(part("hnd", elsewhere), part("hpn", squareMetres), part("hccb", hectares)));

        assertThat(sums)
                .extracting(sum -> sum.line().content())
                .containsExactly(
                        ContentArea.C1_ECONOMY_POVERTY, ContentArea.C1_ECONOMY_POVERTY, ContentArea.C3_ENVIRONMENT);
    }

    @Test
    void fillsNothingInWhereNothingWasSent() {
        assertThat(Consolidation.sum(List.of())).isEmpty();
    }

    @Test
    void refusesAConsolidatedFigureThatIsNotTheSum() {
        List<SourcedFigure> sums = Consolidation.sum(List.of(part("hnd", models(3)), part("hpn", models(4))));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> Consolidation.tie(List.of(models(8)), sums, true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.sum-differs");
                    assertThat(refusal.field()).isEqualTo("figures[0].value");
                });
    }

    @Test
    void letsAUnitCorrectItsOwnFigureAndShowsTheDifference() {
        List<SourcedFigure> sums = Consolidation.sum(List.of(part("hnd", models(3))));

        List<SourcedFigure> tied = Consolidation.tie(List.of(models(5)), sums, false);

        assertThat(tied).singleElement().satisfies(figure -> {
            assertThat(figure.line().value()).isEqualByComparingTo("5");
            assertThat(figure.isSumOfSources()).isFalse();
        });
    }

    @Test
    void keepsAUnitsOwnFigureWithoutSources() {
        List<SourcedFigure> tied = Consolidation.tie(List.of(models(2)), List.of(), false);

        assertThat(tied)
                .singleElement()
                .satisfies(figure -> assertThat(figure.sources()).isEmpty());
    }

    @Test
    void refusesAConsolidatedFigureThatNobodySent() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> Consolidation.tie(List.of(models(2)), List.of(), true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.figure-without-source");
                    assertThat(refusal.field()).isEqualTo("figures[0].indicator");
                });
    }

    @Test
    void refusesAConsolidationThatDropsASum() {
        List<SourcedFigure> sums = Consolidation.sum(List.of(part("hnd", models(3))));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> Consolidation.tie(List.of(), sums, true))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("reporting.rule.sums-dropped");
                    assertThat(refusal.field()).isEqualTo("figures");
                });
    }

    @Test
    void refusesAFigureStatedTwice() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> Consolidation.tie(List.of(models(2), models(3)), List.of(), false))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("figures[1].indicator"));
    }
}
