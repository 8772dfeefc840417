package vn.chidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedDaysTests {

    private final ExpectedDays expected = new ExpectedDays();
    private final AnnouncedDays announced = new AnnouncedDays();
    private final LunarDays lunar = new LunarDays();

    @Test
    void agreesWithTheSunAndTheMoonOverHanoiForACentury() {
        Map<Integer, LocalDate> newYears = IntStream.rangeClosed(1976, 2075)
                .boxed()
                .collect(Collectors.toMap(year -> year, year -> lunar.of(year, 1, 1)));
        Map<Integer, LocalDate> ancestors = IntStream.rangeClosed(1976, 2075)
                .boxed()
                .collect(Collectors.toMap(year -> year, year -> lunar.of(year, 3, 10)));

        assertThat(newYears).allSatisfy((year, day) -> assertThat(day).isEqualTo(HanoiSky.newYear(year)));
        assertThat(ancestors).allSatisfy((year, day) -> assertThat(day).isEqualTo(HanoiSky.day(year, 3, 10)));
    }

    @ParameterizedTest
    @CsvSource({
        "2007, 2007-02-17",
        "2026, 2026-02-17",
        "2027, 2027-02-06",
        "2028, 2028-01-26",
        "2029, 2029-02-13",
        "2030, 2030-02-02",
        "2031, 2031-01-23",
        "2032, 2032-02-11",
    })
    void knowsNewYear(int year, LocalDate day) {
        assertThat(lunar.of(year, 1, 1)).isEqualTo(day);
    }

    /** What was announced since the law of 2019 is what the law let expect, bridging days apart. */
    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
    void wouldHaveExpectedWhatWasAnnounced(int year) {
        assertThat(weekdaysOff(expected.of(year))).containsExactlyElementsOf(weekdaysOff(announced.of(year)));
    }

    @Test
    void makesUpForHolidaysOnTheWeekendAndOnEachOther() {
        assertThat(weekdaysOff(expected.of(2028)).stream().filter(day -> day.getMonthValue() == 1))
                .as("1/1/2028 is a Saturday; Tết on Wednesday 26/1")
                .containsExactly(
                        LocalDate.of(2028, 1, 3),
                        LocalDate.of(2028, 1, 24),
                        LocalDate.of(2028, 1, 25),
                        LocalDate.of(2028, 1, 26),
                        LocalDate.of(2028, 1, 27),
                        LocalDate.of(2028, 1, 28));
        assertThat(expected.of(2028).get(LocalDate.of(2028, 1, 3)).name()).isEqualTo("Nghỉ bù Tết Dương lịch");
    }

    @Test
    void givesTwelveDaysOffInEveryYearToCome() {
        assertThat(IntStream.rangeClosed(2027, 2075))
                .allSatisfy(year -> assertThat(weekdaysOff(expected.of(year))).hasSize(12));
    }

    @Test
    void saysThatItIsOnlyExpected() {
        assertThat(expected.of(2030).values())
                .allSatisfy(day -> assertThat(day.standing()).isEqualTo(DayStanding.EXPECTED));
    }

    private static List<LocalDate> weekdaysOff(Map<LocalDate, CalendarDay> days) {
        return days.values().stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY && day.changesWork())
                .filter(day -> !day.name().contains("hoán đổi"))
                .map(CalendarDay::day)
                .sorted()
                .toList();
    }
}
