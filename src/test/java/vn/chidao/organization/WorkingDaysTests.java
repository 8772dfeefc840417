package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2017-05-25, true",
        "2017-05-27, false", // Saturday
        "2017-05-28, false", // Sunday
        "2018-02-14, false", // Tết
        "2018-02-13, true",
        "2018-12-31, false", // bridging day
        "2019-01-05, true", // the Saturday worked for it
        "2019-05-04, true",
        "2017-09-04, false", // for a holiday on a Saturday
        "2021-09-03, false", // the second day, since 2021
        "2020-09-03, true",
    })
    void knowsAnnouncedDays(LocalDate day, boolean working) {
        assertThat(workingDays.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void keepsFixedHolidaysInYearsNotAnnounced() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 9, 2))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 9, 3))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-25, 0, 2017-05-25",
        "2017-05-27, 0, 2017-05-29",
        "2017-05-25, 1, 2017-05-26",
        "2017-05-26, 1, 2017-05-29",
        "2018-02-13, 1, 2018-02-21",
        "2019-01-04, 1, 2019-01-05",
        "2019-04-26, 2, 2019-05-03",
        "2019-05-03, 1, 2019-05-04",
    })
    void countsForward(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.plus(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-28, 0, 2017-05-26",
        "2018-02-21, 1, 2018-02-13",
        "2019-01-07, 2, 2019-01-04",
    })
    void countsBackward(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.minus(from, days)).isEqualTo(expected);
    }

    @Test
    void countsBetweenInBothDirections() {
        LocalDate before = LocalDate.of(2018, 2, 12);
        LocalDate after = LocalDate.of(2018, 2, 22);

        assertThat(workingDays.between(before, after)).isEqualTo(3);
        assertThat(workingDays.between(after, before)).isEqualTo(-3);
        assertThat(workingDays.between(after, after)).isZero();
    }

    @Test
    void countsAWorkedSaturdayAndLeavesTheBridgingDay() {
        assertThat(workingDays.between(LocalDate.of(2018, 12, 28), LocalDate.of(2019, 1, 7)))
                .as("without 31/12 and 01/01, with Saturday 05/01")
                .isEqualTo(5);
    }
}
