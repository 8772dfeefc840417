package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chidao.obligation.Obligations.ISSUED_ON;
import static vn.chidao.obligation.Obligations.SCHEDULE;
import static vn.chidao.testing.ProductMessages.say;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chidao.shared.Phrase;

class ScheduleTests {

    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    private static RhythmLine line(Rhythm rhythm, String firstDueOn, int opensBefore) {
        return new RhythmLine(rhythm, ObligationStage.TASK, LocalDate.parse(firstDueOn), opensBefore);
    }

    private static List<Slot> slots(RhythmLine line, LocalDate through) {
        return SCHEDULE.openedThrough(through, line, ISSUED_ON, Schedule.Base.of(ISSUED_ON), null);
    }

    @Test
    void comesBackEveryYearAndLeavesSaturdaysAndSundays() {
        List<Slot> slots = slots(line(Rhythm.YEAR, "2017-11-20", 30), END);

        assertThat(slots).extracting(Slot::periodKey).containsExactly("2017", "2018", "2019", "2020", "2021", "2022");
        assertThat(slots)
                .extracting(Slot::dueOn)
                .as("20/11/2021 is a Saturday, 20/11/2022 a Sunday")
                .containsExactly(
                        LocalDate.of(2017, 11, 20),
                        LocalDate.of(2018, 11, 20),
                        LocalDate.of(2019, 11, 20),
                        LocalDate.of(2020, 11, 20),
                        LocalDate.of(2021, 11, 22),
                        LocalDate.of(2022, 11, 21));
        assertThat(say(slots.get(1).periodLabel())).isEqualTo("năm 2018");
        assertThat(slots.get(1).periodStart()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(slots.get(1).periodEnd()).isEqualTo(LocalDate.of(2018, 12, 31));
    }

    @Test
    void leavesPublicHolidays() {
        assertThat(slots(line(Rhythm.YEAR, "2018-02-16", 0), LocalDate.of(2018, 3, 31)))
                .extracting(Slot::dueOn)
                .as("16/02/2018 is the first day of Tết, people work again on 21/02")
                .containsExactly(LocalDate.of(2018, 2, 21));
    }

    @Test
    void comesBackOnTheLeapDay() {
        assertThat(slots(line(Rhythm.YEAR, "2020-02-29", 0), LocalDate.of(2024, 12, 31)))
                .extracting(Slot::periodKey, Slot::dueOn)
                .contains(tuple("2022", LocalDate.of(2022, 2, 28)), tuple("2024", LocalDate.of(2024, 2, 29)));
    }

    @Test
    void keepsTheYearOfADueDayThatMovesIntoTheNext() {
        assertThat(slots(line(Rhythm.YEAR, "2017-12-31", 0), LocalDate.of(2018, 1, 31)))
                .extracting(Slot::periodKey, Slot::dueOn)
                .containsExactly(tuple("2017", LocalDate.of(2018, 1, 2)));
    }

    @Test
    void opensWorkingDaysBeforeButNotBeforeItBeganToCount() {
        Slot early = slots(line(Rhythm.YEAR, "2017-06-05", 30), END).get(0);
        Slot later = slots(line(Rhythm.YEAR, "2017-11-20", 5), END).get(0);

        assertThat(early.opensOn()).isEqualTo(ISSUED_ON);
        assertThat(later.opensOn()).isEqualTo(LocalDate.of(2017, 11, 13));
    }

    @Test
    void opensNothingBeforeItsDay() {
        RhythmLine line = line(Rhythm.YEAR, "2017-11-20", 5);

        assertThat(slots(line, LocalDate.of(2017, 11, 12))).isEmpty();
        assertThat(slots(line, LocalDate.of(2017, 11, 13))).hasSize(1);
    }

    @Test
    void answersTheSameWhetherAskedDailyOrAfterMissedDays() {
        RhythmLine line = line(Rhythm.QUARTER, "2017-09-30", 10);
        LocalDate day = ISSUED_ON;
        List<Slot> daily = List.of();
        while (!day.isAfter(END)) {
            List<Slot> now = slots(line, day);
            assertThat(now.subList(0, daily.size())).isEqualTo(daily);
            daily = now;
            day = day.plusDays(1);
        }

        assertThat(slots(line, END)).isEqualTo(daily).hasSize(22);
    }

    @ParameterizedTest
    @CsvSource({
        "THREE_YEARS, 2020-05-25, 3y-2020, 3 năm 2017–2020, 2020-05-25",
        "FIVE_YEARS, 2022-05-25, 5y-2022, 5 năm 2017–2022, 2022-05-25"
    })
    void countsLongPeriodsFromTheDirectivesDay(
            Rhythm rhythm, String firstDueOn, String key, String label, LocalDate dueOn) {
        List<Slot> slots = slots(line(rhythm, firstDueOn, 60), END);

        assertThat(slots).hasSize(1);
        assertThat(slots.get(0).periodKey()).isEqualTo(key);
        assertThat(say(slots.get(0).periodLabel())).isEqualTo(label);
        assertThat(slots.get(0).periodStart()).isEqualTo(ISSUED_ON);
        assertThat(slots.get(0).dueOn()).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2017-06-30, 2017-07, tháng 7/2017, 2017-07-31",
        "QUARTER, 2017-06-30, 2017-Q3, quý III/2017, 2017-10-02",
        "HALF_YEAR, 2017-06-30, 2017-H2, 6 tháng cuối năm 2017, 2018-01-02"
    })
    void keepsTheLastDayOfShortPeriods(Rhythm rhythm, String firstDueOn, String key, String label, LocalDate dueOn) {
        Slot second = slots(line(rhythm, firstDueOn, 0), END).get(1);

        assertThat(second.periodKey()).isEqualTo(key);
        assertThat(say(second.periodLabel())).isEqualTo(label);
        assertThat(second.dueOn()).isEqualTo(dueOn);
    }

    @Test
    void keepsAFestivalDayWhereverItFalls() {
        assertThat(slots(line(Rhythm.DAY_EACH_YEAR, "2017-11-18", 10), LocalDate.of(2018, 12, 31)))
                .extracting(Slot::dueOn)
                .as("18/11 is a Saturday in 2017, a Sunday in 2018")
                .containsExactly(LocalDate.of(2017, 11, 18), LocalDate.of(2018, 11, 18));
    }

    @Test
    void givesATextsTaskTheHousesWorkingDays() {
        RhythmLine line = SCHEDULE.lineOfText(Rhythm.ONCE, ObligationStage.TASK, null, ISSUED_ON, ISSUED_ON);

        List<Slot> slots = slots(line, ISSUED_ON);

        assertThat(line.firstDueOn()).isEqualTo(LocalDate.of(2017, 6, 22));
        assertThat(slots).as("open at once, once").hasSize(1);
        assertThat(slots.get(0).opensOn()).isEqualTo(ISSUED_ON);
        assertThat(slots(line, END)).hasSize(1);
    }

    @Test
    void opensATaskWithinAPhaseAtOnceAndNamesThePhase() {
        RhythmLine line = SCHEDULE.lineOfText(
                Rhythm.ONCE, ObligationStage.TASK, LocalDate.of(2017, 11, 20), ISSUED_ON, ISSUED_ON);

        List<Slot> slots = SCHEDULE.openedThrough(
                ISSUED_ON,
                line,
                ISSUED_ON,
                Schedule.Base.of(ISSUED_ON),
                new Schedule.Phase("giai đoạn 2017 – 2020", LocalDate.of(2020, 12, 31)));

        assertThat(slots)
                .containsExactly(new Slot(
                        "once",
                        Phrase.of("obligation.period.phase", "giai đoạn 2017 – 2020"),
                        ISSUED_ON,
                        LocalDate.of(2020, 12, 31),
                        LocalDate.of(2017, 11, 20),
                        ISSUED_ON,
                        LocalDate.of(2017, 11, 20)));
    }

    @Test
    void setsTheHousesYearlyDayWhereTheTextSaysYearly() {
        assertThat(SCHEDULE.lineOfText(Rhythm.YEAR, ObligationStage.TASK, null, ISSUED_ON, ISSUED_ON)
                        .firstDueOn())
                .isEqualTo(LocalDate.of(2017, 11, 20));
        assertThat(SCHEDULE.lineOfText(Rhythm.YEAR, ObligationStage.TASK, null, LocalDate.of(2017, 11, 21), ISSUED_ON)
                        .firstDueOn())
                .isEqualTo(LocalDate.of(2018, 11, 20));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rhythm.class,
            names = {"ON_OCCASION", "CONTINUOUS", "AS_PRESCRIBED", "PERIODIC_UNSTATED", "NONE"})
    void inventsNoDaysWhereThereIsNoRhythm(Rhythm rhythm) {
        assertThat(slots(line(rhythm, "2017-11-20", 0), END)).isEmpty();
        assertThatThrownBy(() -> SCHEDULE.lineOfText(rhythm, ObligationStage.TASK, null, ISSUED_ON, ISSUED_ON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesByTheTermsOfTheCommitteeAndNotByFiveYears() {
        Schedule.Base base = new Schedule.Base(
                ISSUED_ON,
                List.of(
                        Schedule.Term.unnamed(LocalDate.of(2010, 8, 1), LocalDate.of(2015, 7, 31)),
                        Schedule.Term.unnamed(LocalDate.of(2015, 8, 1), LocalDate.of(2020, 8, 2)),
                        Schedule.Term.unnamed(LocalDate.of(2020, 8, 3), LocalDate.of(2025, 7, 31))));

        List<Slot> slots = SCHEDULE.dueThrough(LocalDate.of(2025, 12, 31), term(60), ISSUED_ON, base, null);

        assertThat(slots).extracting(Slot::periodKey).containsExactly("term-2020", "term-2025");
        assertThat(say(slots.get(0).periodLabel())).isEqualTo("nhiệm kỳ 2015–2020");
        assertThat(slots.get(0).periodStart()).isEqualTo(ISSUED_ON);
        assertThat(slots.get(0).dueOn())
                .as("02/08/2020 is a Sunday: on the last working day in office")
                .isEqualTo(LocalDate.of(2020, 7, 31));
        assertThat(slots.get(1).periodStart()).isEqualTo(LocalDate.of(2020, 8, 3));
    }

    @Test
    void knowsATermByItsNameWhenItsEndIsCorrected() {
        Schedule.Base base = new Schedule.Base(
                ISSUED_ON,
                List.of(new Schedule.Term("2015-2020", LocalDate.of(2015, 8, 1), LocalDate.of(2021, 1, 29))));

        assertThat(SCHEDULE.dueThrough(LocalDate.of(2025, 12, 31), term(60), ISSUED_ON, base, null))
                .singleElement()
                .satisfies(slot -> {
                    assertThat(slot.periodKey()).isEqualTo("term-2020");
                    assertThat(say(slot.periodLabel())).isEqualTo("nhiệm kỳ 2015–2020");
                });
    }

    @Test
    void hasNoDayForATermThatNobodyKnows() {
        assertThat(SCHEDULE.dueThrough(END, term(60), ISSUED_ON, Schedule.Base.of(ISSUED_ON), null))
                .isEmpty();
        assertThat(SCHEDULE.dueThrough(
                        END,
                        term(60),
                        LocalDate.of(2021, 1, 1),
                        new Schedule.Base(
                                ISSUED_ON, List.of(Schedule.Term.unnamed(ISSUED_ON, LocalDate.of(2020, 7, 31)))),
                        null))
                .as("a term that ended before the line began to count")
                .isEmpty();
    }

    private static RhythmLine term(int opensBefore) {
        return line(Rhythm.TERM, "2017-05-25", opensBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "THREE_YEARS, 2017-05-25, 2017-05-25, 2020-05-25, 2017-05-25",
        "THREE_YEARS, 2016-12-15, 2021-03-01, 2022-12-15, 2019-12-15",
        "FIVE_YEARS, 2016-12-15, 2021-03-01, 2021-12-15, 2016-12-15",
        "FIVE_YEARS, 2012-02-29, 2021-03-01, 2022-02-28, 2017-02-28"
    })
    void countsYearsFromTheDocumentsDayHoweverLateItIsTakenUp(
            Rhythm rhythm, LocalDate base, LocalDate startsOn, LocalDate due, LocalDate from) {
        RhythmLine line = SCHEDULE.lineOfText(rhythm, ObligationStage.REVIEW, null, startsOn, base);

        assertThat(line.firstDueOn()).isEqualTo(due);
        assertThat(SCHEDULE.dueThrough(due.plusDays(10), line, startsOn, Schedule.Base.of(base), null)
                        .get(0)
                        .periodStart())
                .isEqualTo(from);
    }

    @Test
    void letsADecidedDayLookBackOnTheYearsNearestToIt() {
        List<Slot> slots = SCHEDULE.dueThrough(
                LocalDate.of(2023, 1, 31),
                line(Rhythm.THREE_YEARS, "2019-12-31", 30),
                ISSUED_ON,
                Schedule.Base.of(ISSUED_ON),
                null);

        assertThat(slots)
                .extracting(Slot::periodStart, Slot::periodEnd)
                .containsExactly(
                        tuple(ISSUED_ON, LocalDate.of(2019, 12, 31)),
                        tuple(LocalDate.of(2020, 5, 25), LocalDate.of(2022, 12, 31)));
    }
}
