package vn.chidao.organization.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.chidao.organization.WorkingDays;
import vn.chidao.shared.BusinessClock;

class DeadlinesTests {

    private static final Instant FRIDAY_EVENING_IN_VIETNAM = Instant.parse("2017-05-26T14:00:00Z");

    private final Deadlines deadlines =
            new Deadlines(new WorkingDays(), new BusinessClock(Clock.fixed(FRIDAY_EVENING_IN_VIETNAM, ZoneOffset.UTC)));

    @Test
    void endsWithTheOfficeDayOfTheWorkingDay() {
        assertThat(deadlines.workingDays(1)).isEqualTo(Instant.parse("2017-05-29T10:00:00Z"));
        assertThat(deadlines.workingDays(0)).isEqualTo(Instant.parse("2017-05-26T10:00:00Z"));
    }

    @Test
    void takesAGivenDay() {
        assertThat(deadlines.on("2018-12-20")).isEqualTo(Instant.parse("2018-12-20T10:00:00Z"));
    }

    @Test
    void hasNoDeadlineWithoutADay() {
        assertThat(deadlines.on(null)).isNull();
        assertThat(deadlines.on("")).isNull();
    }
}
