package vn.chidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
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
        "2023-01-26, false", // Tết
        "2023-09-04, false", // for a holiday on a Saturday
        "2024-04-29, false", // bridging day
        "2024-05-04, true", // the Saturday worked for it
        "2025-04-26, true",
        "2025-05-02, false",
        "2026-01-10, true",
        "2026-02-16, false", // Tết
        "2026-08-31, false", // bridging day
    })
    void knowsAnnouncedDays(LocalDate day, boolean working) {
        assertThat(workingDays.isWorkingDay(day)).isEqualTo(working);
    }

    /** Ten days a year by the law of 2012, eleven by that of 2019; one on a day off is made up for. */
    @ParameterizedTest
    @CsvSource({
        "2017, 10",
        "2018, 10",
        "2019, 10",
        "2020, 10",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 11",
        "2025, 11",
        "2026, 11"
    })
    void givesTheDaysOffOfTheLawInEveryAnnouncedYear(int year, int daysOff) {
        List<CSVRecord> weekdaysOff = rowsOf(
                year,
                row -> row.get("kind").equals("HOLIDAY")
                        && LocalDate.parse(row.get("date")).getDayOfWeek().getValue() <= 5
                        && !row.get("name").contains("hoán đổi"));

        assertThat(weekdaysOff).hasSize(daysOff);
    }

    @Test
    void worksASaturdayForEveryBridgingDay() {
        List<CSVRecord> worked = announced().stream()
                .filter(row -> row.get("kind").equals("MAKE_UP_WORKDAY"))
                .toList();
        List<String> bridged = announced().stream()
                .filter(row -> row.get("name").contains("hoán đổi"))
                .map(row -> DateTimeFormatter.ofPattern("d/M/yyyy").format(LocalDate.parse(row.get("date"))))
                .toList();

        assertThat(worked).hasSameSizeAs(bridged).allSatisfy(row -> {
            assertThat(LocalDate.parse(row.get("date")).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(bridged)
                    .anyMatch(day -> row.get("name")
                            .replaceAll("\\b0", "")
                            .replace("/0", "/")
                            .endsWith(day));
        });
    }

    @Test
    void saysOfEveryDayWhereItIsFrom() {
        assertThat(announced())
                .allSatisfy(row -> assertThat(row.get("source"))
                        .matches(".*(Bộ luật Lao động|VPCP|Bộ LĐ-TB&XH|Bộ Nội vụ|Văn phòng Chính phủ|Lịch nghỉ).*"));
    }

    private static List<CSVRecord> rowsOf(int year, Predicate<CSVRecord> which) {
        return announced().stream()
                .filter(row -> LocalDate.parse(row.get("date")).getYear() == year)
                .filter(which)
                .toList();
    }

    private static List<CSVRecord> announced() {
        return ShippedTable.read("/db/calendar/holidays-vn.csv");
    }

    @Test
    void expectsTheHolidaysOfTheLawInYearsNotAnnounced() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 9, 2))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 9, 1)))
                .as("the Monday before National Day")
                .isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 9, 3))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 4)))
                .as("two days before Tết")
                .isFalse();
    }

    @Test
    void explainsAcrossHolidaysAndWorkedSaturdays() {
        WorkingSpan span = workingDays.explain(LocalDate.of(2019, 4, 25), LocalDate.of(2019, 5, 6));

        assertThat(span.workingDays()).isEqualTo(5);
        assertThat(span.off())
                .containsExactly(new WorkingSpan.Stretch(LocalDate.of(2019, 4, 29), LocalDate.of(2019, 5, 1)));
        assertThat(span.madeUp()).containsExactly(LocalDate.of(2019, 5, 4));
        assertThat(span.expected()).isFalse();
        assertThat(workingDays
                        .explain(LocalDate.of(2030, 1, 30), LocalDate.of(2030, 2, 8))
                        .expected())
                .isTrue();
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
