package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetProgress.TargetState;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.ContentArea;

/** "Mỗi tổ chức ít nhất 01 mô hình" beside what an organisation has registered so far. */
class SheetTargetsTests {

    private final RegistrationCatalog sheets = mock();
    private final ObligationCatalog obligations = mock();
    private final OrganizationDirectory organization = mock();
    private final SheetTargets targets = new SheetTargets(sheets, obligations, organization, Indicators.units());
    private final SheetView sheet = RegistrationSheets.aView("4-2b:hnd:2018", "hnd", SheetStatus.OPEN, 0, List.of());

    @BeforeEach
    void nobodyElse() {
        given(sheets.linesBeside(sheet.id())).willReturn(List.of());
        given(organization.unit("kdc-1")).willReturn(Optional.empty());
    }

    @Test
    void saysHowMuchIsLacking() {
        theTextWants(target(Target.Op.MIN, 2, null, "mô hình", Target.Per.ORGANIZATION));

        assertThat(beside(line(null, Indicators.exact(1, "Mô hình")), line(null, Indicators.exact(9, "hộ"))))
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.registered()).isEqualByComparingTo("1");
                    assertThat(number.state()).isEqualTo(TargetState.SHORT);
                    assertThat(number.gap()).isEqualByComparingTo("1");
                });
    }

    @Test
    void addsMoneyAndAreasInTheTargetsUnit() {
        theTextWants(target(Target.Op.MIN, 1, null, "tỷ đồng", Target.Per.UNIT));

        assertThat(beside(
                        line(null, Indicators.written("600 triệu đồng")),
                        line(null, Indicators.written("0,4 tỷ đồng"))))
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.registered()).isEqualByComparingTo("1");
                    assertThat(number.state()).isEqualTo(TargetState.REACHED);
                });
    }

    @Test
    void holdsEachSettlementAgainstTheNumberThatIsSetForIt() {
        theTextWants(target(Target.Op.RANGE, 1, 3, "hộ", Target.Per.ORGANIZATION_IN_AREA));

        assertThat(beside(
                        line("kdc-1", Indicators.exact(5, "hộ")),
                        line("kdc-2", Indicators.exact(2, "hộ")),
                        line("kdc-3", Indicators.exact(1, "mô hình"))))
                .extracting(
                        TargetBeside::placeId,
                        TargetBeside::state,
                        number -> number.gap().intValue())
                .containsExactly(
                        tuple("kdc-1", TargetState.OVER, 2),
                        tuple("kdc-2", TargetState.REACHED, 0),
                        tuple("kdc-3", TargetState.SHORT, 1));
    }

    @Test
    void countsOthersWhereTheNumberIsSetForAllTogether() {
        theTextWants(target(Target.Op.MIN, 30, null, "mô hình", null));
        given(sheets.linesBeside(sheet.id())).willReturn(List.of(line(null, Indicators.exact(28, "mô hình"))));

        assertThat(beside(line(null, Indicators.exact(1, "mô hình"))))
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.together()).isTrue();
                    assertThat(number.gap()).isEqualByComparingTo("1");
                });
    }

    @Test
    void passesOverWhatIsNotThisOrganisations() {
        given(obligations.ofDirective("77-CV-HU"))
                .willReturn(List.of(obligation("hpn", target(Target.Op.MIN, 1, null, "mô hình", Target.Per.UNIT))));

        assertThat(beside(line(null, Indicators.exact(1, "mô hình")))).isEmpty();
    }

    private List<TargetBeside> beside(SheetLine... lines) {
        return targets.beside(sheet, List.of(lines));
    }

    private void theTextWants(Target target) {
        given(obligations.ofDirective("77-CV-HU")).willReturn(List.of(obligation("hnd", target)));
    }

    private static SheetLine line(@Nullable String settlement, Quantity quantity) {
        return SheetLine.of(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Việc", settlement, quantity);
    }

    private static Target target(
            Target.Op op, long value, @Nullable Integer max, String unit, Target.@Nullable Per per) {
        return new Target(
                op,
                BigDecimal.valueOf(value),
                max == null ? null : BigDecimal.valueOf(max),
                unit,
                per,
                List.of(),
                null,
                "câu giao",
                "Chỉ tiêu");
    }

    private static ObligationView obligation(String unitId, Target target) {
        return new ObligationView(
                "o-1",
                "77-CV-HU",
                "4-2b",
                "4",
                "câu giao",
                Set.of(),
                Set.of(ContentArea.C3_ENVIRONMENT),
                "mỗi tổ chức",
                "unit:" + unitId,
                "Xây dựng mô hình",
                null,
                null,
                null,
                Rhythm.YEAR,
                ObligationStage.REGISTRATION,
                null,
                ObligationStatus.IN_FORCE,
                LocalDate.of(2018, 1, 1),
                null,
                null,
                List.of(unitId),
                List.of(),
                null,
                null,
                null,
                List.of(target));
    }
}
