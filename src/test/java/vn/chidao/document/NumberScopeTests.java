package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.testing.Units;

class NumberScopeTests {

    @ParameterizedTest
    @CsvSource({
        "2017-05-25, TERM:2015-2020",
        "2015-09-01, TERM:2015-2020",
        "2015-08-31, TERM:2010-2015",
        "2020-08-31, TERM:2015-2020",
        "2020-09-01, TERM:2020-2025",
        "2022-05-25, TERM:2020-2025"
    })
    void partyBodiesCountByTerm(LocalDate on, String code) {
        NumberScope scope = NumberScope.usualFor(Units.unit("u", "PARTY_COMMITTEE"), on);

        assertThat(scope.code()).isEqualTo(code);
        assertThat(on).isBetween(scope.validFrom(), scope.validTo());
        assertThat(NumberScope.of(code)).isEqualTo(scope);
    }

    @Test
    void othersCountByCalendarYear() {
        assertThat(NumberScope.usualFor(Units.unit("u", "PEOPLE_COMMITTEE"), LocalDate.of(2017, 12, 31)))
                .isEqualTo(NumberScope.of("YEAR:2017"));
        assertThat(NumberScope.usualFor(Units.unit("u", "FRONT_COMMITTEE"), LocalDate.of(2018, 1, 1))
                        .code())
                .isEqualTo("YEAR:2018");
    }

    @Test
    void refusesAnUnknownScope() {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberScope.of("2015-2020"));
    }
}
