package vn.chidao.chasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.chasing.Ladder.Rung;

class LadderTests {

    private static final WorkCalendar CALENDAR = new WorkingDays().of(null);
    private static final LocalDate OFFERED = LocalDate.of(2017, 4, 3);
    /** A Thursday; 1 May and the day in lieu of 30 April, a Sunday, are days off. */
    private static final LocalDate DUE = LocalDate.of(2017, 5, 4);

    private final Ladder ladder = new Ladder(new ChasingProperties(List.of(3, -7, -3, 0, 1), 5, 5));

    /** Counted by hand on the calendar of 2017. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "2017-04-20,,",
        "2017-04-21,-7,",
        "2017-04-26,-7,",
        "2017-04-27,-3,",
        "2017-05-03,-3,",
        "2017-05-04,0,",
        "2017-05-05,1,",
        "2017-05-08,1,",
        "2017-05-09,3,",
        "2017-05-10,3,",
        "2017-05-11,3,5",
        "2017-05-17,3,5",
        "2017-05-18,3,10",
        "2017-06-01,3,20"
    })
    void climbsByWorkingDays(LocalDate today, Integer reminder, Integer superior) {
        List<Rung> reached = ladder.reached(CALENDAR, DUE, OFFERED, today);

        assertThat(reached)
                .filteredOn(rung -> rung.kind() == ChaseKind.REMINDER)
                .extracting(Rung::step)
                .isEqualTo(reminder == null ? List.of() : List.of(reminder));
        assertThat(reached)
                .filteredOn(rung -> rung.kind() == ChaseKind.SUPERIOR)
                .extracting(Rung::step)
                .isEqualTo(superior == null ? List.of() : List.of(superior));
    }

    @Test
    void remindsNobodyOnADayOff() {
        assertThat(ladder.reached(CALENDAR, DUE, OFFERED, LocalDate.of(2017, 5, 6)))
                .isEmpty();
        assertThat(ladder.reached(CALENDAR, DUE, OFFERED, LocalDate.of(2017, 5, 1)))
                .isEmpty();
    }

    @Test
    void remindsBeforeADeadlineThatFallsOnADayOff() {
        LocalDate sunday = LocalDate.of(2017, 5, 14);

        assertThat(ladder.reached(CALENDAR, sunday, OFFERED, LocalDate.of(2017, 5, 12)))
                .containsExactly(new Rung(ChaseKind.REMINDER, 0));
        assertThat(ladder.reached(CALENDAR, sunday, OFFERED, LocalDate.of(2017, 5, 15)))
                .containsExactly(new Rung(ChaseKind.REMINDER, 1));
    }

    @Test
    void remindsNobodyOfWhatHeWasToldToday() {
        LocalDate tuesday = LocalDate.of(2017, 5, 9);

        assertThat(ladder.reached(CALENDAR, LocalDate.of(2017, 5, 12), tuesday, tuesday))
                .isEmpty();
        assertThat(ladder.reached(CALENDAR, LocalDate.of(2017, 5, 12), tuesday, LocalDate.of(2017, 5, 10)))
                .isEmpty();
        assertThat(ladder.reached(CALENDAR, LocalDate.of(2017, 5, 12), tuesday, LocalDate.of(2017, 5, 12)))
                .containsExactly(new Rung(ChaseKind.REMINDER, 0));
    }

    @Test
    void givesWorkThatCameLateItsDaysFromTheDayItCame() {
        LocalDate came = LocalDate.of(2017, 5, 15);

        assertThat(ladder.reached(CALENDAR, DUE, came, came)).isEmpty();
        assertThat(ladder.reached(CALENDAR, DUE, came, LocalDate.of(2017, 5, 16)))
                .containsExactly(new Rung(ChaseKind.REMINDER, 1));
        assertThat(ladder.reached(CALENDAR, DUE, came, LocalDate.of(2017, 5, 22)))
                .containsExactly(new Rung(ChaseKind.REMINDER, 3), new Rung(ChaseKind.SUPERIOR, 5));
    }

    @Test
    void tellsTheSuperiorOnceWhereItIsSetSo() {
        Ladder once = new Ladder(new ChasingProperties(List.of(), 2, 0));

        assertThat(once.reached(CALENDAR, DUE, OFFERED, LocalDate.of(2017, 5, 5)))
                .isEmpty();
        assertThat(once.reached(CALENDAR, DUE, OFFERED, LocalDate.of(2017, 5, 8)))
                .containsExactly(new Rung(ChaseKind.SUPERIOR, 2));
        assertThat(once.reached(CALENDAR, DUE, OFFERED, LocalDate.of(2018, 5, 8)))
                .containsExactly(new Rung(ChaseKind.SUPERIOR, 2));
    }
}
