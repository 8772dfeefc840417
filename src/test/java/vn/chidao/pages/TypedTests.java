package vn.chidao.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;

class TypedTests {

    @Test
    void readsADay() {
        assertThat(new Typed(Map.of("on", " 2020-02-29 ")).day("on")).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(new Typed(Map.of("on", "  ")).day("on")).isNull();
    }

    @Test
    void readsAnHourAndANumber() {
        assertThat(Typed.hour("at", " 08:30 ")).isEqualTo(LocalTime.of(8, 30));
        assertThat(Typed.hour("at", " ")).isNull();
        assertThat(Typed.number("minutes", " 1.200 ")).isEqualTo(1200);
        assertThat(Typed.number("minutes", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "8 giờ", "08:60"})
    void refusesAtItsFieldWhatIsNoHour(String typed) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> Typed.hour("at", typed))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("at"));
    }

    @Test
    void answersWhatCannotBeReadInAnAddressWithNone() {
        assertThat(Typed.dayOrNull("hom-nay")).isNull();
        assertThat(Typed.dayOrNull("2017-02-28")).isEqualTo(LocalDate.of(2017, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mai", "2021-02-29", "+9999999-01-01", "-0044-03-15", "1899-12-31", "2201-01-01"})
    void refusesAtItsFieldWhatIsNoDay(String typed) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> new Typed(Map.of("on", typed)).day("on"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("on"));
    }
}
