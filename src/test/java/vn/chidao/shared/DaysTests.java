package vn.chidao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final LocalDate DAY = LocalDate.of(2017, 4, 5);

    @Test
    void writesDaysAsPeopleDo() {
        assertThat(Days.written(DAY)).isEqualTo("05/04/2017");
        assertThat(Days.cited(DAY)).isEqualTo("5/4/2017");
        assertThat(Days.withoutYear(DAY)).isEqualTo("05/04");
    }

    @Test
    void showsMomentsInVietnam() {
        assertThat(Days.moment(Instant.parse("2017-04-04T20:30:00Z"))).isEqualTo("03:30 05/04/2017");
    }
}
