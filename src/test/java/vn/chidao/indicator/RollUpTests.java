package vn.chidao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.indicator.Indicators.exact;
import static vn.chidao.indicator.Indicators.indicator;
import static vn.chidao.indicator.Indicators.printer;
import static vn.chidao.indicator.Indicators.rollUp;
import static vn.chidao.indicator.Indicators.written;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RollUpTests {

    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2018, 5, 1);

    @ParameterizedTest
    @CsvSource({
        "EXACT, EXACT, EXACT",
        "EXACT, OVER, OVER",
        "OVER, OVER, OVER",
        "EXACT, UNDER, UNDER",
        "OVER, UNDER, ABOUT",
        "EXACT, ABOUT, ABOUT",
        "OVER, ABOUT, ABOUT",
        "EXACT, UNKNOWN, OVER",
        "OVER, UNKNOWN, OVER",
        "UNDER, UNKNOWN, ABOUT",
        "UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void aBoundInThePartsMakesTheSumABound(Qualifier one, Qualifier other, Qualifier sum) {
        assertThat(one.with(other)).isEqualTo(sum);
        assertThat(other.with(one)).isEqualTo(sum);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfPartsDoesNotMatter(Qualifier one) {
        for (Qualifier two : Qualifier.values()) {
            for (Qualifier three : Qualifier.values()) {
                assertThat(one.with(two).with(three)).isEqualTo(one.with(two.with(three)));
            }
        }
    }

    @Test
    void addsMoneyAndLandAcrossUnits() {
        assertThat(sum("C116", written("500 ha"), written("trên 800 nghìn m²"))).isEqualTo("trên 5.800.000 m²");
        assertThat(sum(
                        "C107",
                        written("28 tỷ 500 triệu"),
                        new Quantity(new BigDecimal("1500"), Qualifier.EXACT, "triệu đồng", null)))
                .isEqualTo("30 tỷ đồng");
        assertThat(sum(null, written("2 km"), written("300 m"))).isEqualTo("2.300 m");
    }

    @Test
    void showsWhatNobodyCountedAndSaysThatTheSumIsMore() {
        RollUp.Result<String> result =
                rollUp().add(indicator("C117"), parts(exact(500, "công"), written("hàng nghìn ngày công")));

        assertThat(printer().print(result.sum())).isEqualTo("trên 500 công");
        assertThat(leftOut(result)).containsExactly(null, LeftOut.UNCOUNTED);
        assertThat(result.rows().get(1).quantity().rawText()).isEqualTo("hàng nghìn ngày công");
    }

    @Test
    void nothingCountedIsNoZero() {
        assertThat(sum("C117", written("hàng nghìn ngày công"), written("nhiều ngày công")))
                .isEqualTo("hàng nghìn ngày công; nhiều ngày công");
    }

    @Test
    void addsWhatAnotherRowHasOnlyThere() {
        RollUp.Result<String> result = rollUp().add(
                        indicator("C107"),
                        List.of(
                                new RollUp.Part<>("mttq", "mttq", MAY, written("28 tỷ"), null, false),
                                new RollUp.Part<>("hnd", "hnd", MAY, written("28 tỷ"), null, true)));

        assertThat(printer().print(result.sum())).isEqualTo("28 tỷ đồng");
        assertThat(leftOut(result)).containsExactly(null, LeftOut.COUNTED_ELSEWHERE);
    }

    @Test
    void aStateOfThingsCountsOncePerOrganisationByItsLatest() {
        RollUp.Result<String> result = rollUp().add(
                        indicator("C101"),
                        List.of(
                                new RollUp.Part<>("a-may", "xã A", MAY, exact(117, "hộ"), null, false),
                                new RollUp.Part<>("a-march", "xã A", MARCH, exact(290, "hộ"), null, false),
                                new RollUp.Part<>("b", "xã B", MARCH, exact(40, "hộ"), null, false)));

        assertThat(printer().print(result.sum())).isEqualTo("157 hộ");
        assertThat(leftOut(result)).containsExactly(null, LeftOut.SUPERSEDED, null);
    }

    @Test
    void anUncountedValueDoesNotReplaceACountedOne() {
        RollUp.Result<String> result = rollUp().add(
                        indicator("C101"),
                        List.of(
                                new RollUp.Part<>("march", "xã A", MARCH, exact(290, "hộ"), null, false),
                                new RollUp.Part<>("may", "xã A", MAY, written("nhiều hộ"), null, false)));

        assertThat(printer().print(result.sum())).isEqualTo("trên 290 hộ");
    }

    @Test
    void aRatioIsPartsOverWholesNeverTheMeanOfPercentages() {
        RollUp.Result<String> result = rollUp().add(
                        indicator("C402"),
                        List.of(
                                ratio("xã A", 9, 10),
                                ratio("xã B", 10, 90),
                                new RollUp.Part<>("c", "xã C", MAY, exact(83, "vụ"), null, false)));

        assertThat(result.sum().counted()).isEqualByComparingTo("19");
        assertThat(result.base()).isEqualByComparingTo("100");
        assertThat(RollUp.percent(result.sum().value(), result.base())).hasValue(new BigDecimal("19.00"));
        assertThat(leftOut(result)).containsExactly(null, null, LeftOut.WITHOUT_WHOLE);
    }

    @Test
    void aPercentageIsCutOffSoThatWhatWasMissedDoesNotReadAsReached() {
        assertThat(RollUp.percent(new BigDecimal("69999"), new BigDecimal("100000")))
                .hasValue(new BigDecimal("69.99"));
        assertThat(RollUp.percent(new BigDecimal(2), new BigDecimal(3))).hasValue(new BigDecimal("66.66"));
        assertThat(RollUp.percent(BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void percentagesWithoutPartsAreNotAdded() {
        RollUp.Result<String> two = rollUp().add(null, parts(written("3,04 %"), written("7,47 %")));
        RollUp.Result<String> one = rollUp().add(null, parts(written("3,04 %")));

        assertThat(printer().print(two.sum())).isEqualTo("3,04 %; 7,47 %");
        assertThat(leftOut(two)).containsOnly(LeftOut.WITHOUT_WHOLE);
        assertThat(printer().print(one.sum())).isEqualTo("3,04 %");
    }

    @Test
    void countsAPlaceOnceHoweverOftenItIsReported() {
        RollUp.Result<String> result = rollUp().add(
                        indicator("C909"),
                        List.of(
                                new RollUp.Part<>("1", "ấp 1", MARCH, exact(1, "khu dân cư"), null, false),
                                new RollUp.Part<>("2", "ấp 1", MAY, exact(1, "khu dân cư"), null, false),
                                new RollUp.Part<>("3", "ấp 2", MAY, exact(1, "khu dân cư"), null, false)));

        assertThat(printer().print(result.sum())).isEqualTo("2 khu dân cư");
        assertThat(leftOut(result)).containsExactly(null, LeftOut.COUNTED_ONCE, null);
    }

    @Test
    void theSumIsTheSameInWhateverOrderPartsCome() {
        List<Quantity> quantities =
                new ArrayList<>(List.of(written("500 ha"), written("1 m²"), written("gần 3 ha"), written("nhiều ha")));
        String sum = sum("C116", quantities.toArray(Quantity[]::new));
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(quantities, random);

            assertThat(sum("C116", quantities.toArray(Quantity[]::new))).isEqualTo(sum);
        }
    }

    private static RollUp.Part<String> ratio(String unit, long share, long whole) {
        return new RollUp.Part<>(unit, unit, MAY, exact(share, "vụ"), BigDecimal.valueOf(whole), false);
    }

    private static String sum(@Nullable String code, Quantity... quantities) {
        return printer()
                .print(rollUp().add(code == null ? null : indicator(code), parts(quantities))
                        .sum());
    }

    private static List<RollUp.Part<String>> parts(Quantity... quantities) {
        List<RollUp.Part<String>> parts = new ArrayList<>();
        for (Quantity quantity : quantities) {
            parts.add(new RollUp.Part<>("row " + parts.size(), "unit " + parts.size(), MAY, quantity, null, false));
        }
        return parts;
    }

    private static List<LeftOut> leftOut(RollUp.Result<String> result) {
        return result.rows().stream().map(RollUp.Row::leftOut).toList();
    }
}
