package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;

class UnitSelectorTests {

    private static final LocalDate ISSUED = LocalDate.of(2017, 5, 25);

    private final World world = HonQuan.world();

    @Test
    void resolvesTheAddresseesOfTheOfficialLetterInOrder() {
        assertThat(resolve("unit:ubnd, unit:bdv-hu, party-organizations-below:hu, unit:mttq,"
                        + " member-organizations-of:mttq"))
                .containsExactly(
                        "ubnd",
                        "bdv-hu",
                        "du-tan-khai",
                        "du-minh-duc",
                        "du-an-khuong",
                        "cb-mttq",
                        "db-ca",
                        "mttq",
                        "ldld",
                        "hnd",
                        "hpn",
                        "huyen-doan",
                        "hccb");
    }

    @Test
    void namesEachOrganisationOnce() {
        assertThat(resolve("unit:hnd,member-organizations-of:mttq,unit:hnd"))
                .containsExactly("hnd", "ldld", "hpn", "huyen-doan", "hccb");
    }

    @Test
    void reachesTheLevelBelow() {
        assertThat(resolve("front-below:mttq")).containsExactly("mttq-tan-khai", "mttq-minh-duc", "mttq-an-khuong");
        assertThat(resolve("people-committees-below:ubnd"))
                .containsExactly("ubnd-tan-khai", "ubnd-minh-duc", "ubnd-an-khuong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ubnd", "unit:", "unit:ubnd,", "unit:a:b", "everybody:hu"})
    void refusesWhatItDoesNotUnderstand(String selector) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> UnitSelector.parse(selector))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organization.rule.selector-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit:unknown", "front-below:unknown"})
    void refusesAnUnknownOrganisation(String selector) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> resolve(selector))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organization.rule.unit-unknown"));
    }

    @Test
    void refusesAnOrganisationThatDoesNotYetExist() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> UnitSelector.parse("unit:ubnd").resolve(lookup(), LocalDate.of(2009, 12, 31)));
    }

    private List<String> resolve(String selector) {
        return UnitSelector.parse(selector).resolve(lookup(), ISSUED).stream()
                .map(UnitView::id)
                .toList();
    }

    private UnitSelector.Lookup lookup() {
        return new UnitSelector.Lookup() {
            @Override
            public Optional<UnitView> unit(String id) {
                return world.units().stream()
                        .filter(unit -> unit.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<UnitView> children(String id, LocalDate on) {
                return world.units().stream()
                        .filter(unit -> id.equals(unit.parentId()) && unit.existsOn(on))
                        .toList();
            }
        };
    }
}
