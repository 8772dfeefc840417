package vn.chidao.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    @Test
    void saysTheHourOfVietnamInUniversalTime() {
        assertThat(file("Hội trường", MeetingStatus.PLANNED))
                .contains("DTSTART:20180405T010000Z\r\n", "DTEND:20180405T021500Z\r\n", "STATUS:CONFIRMED\r\n")
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void saysThatItDoesNotTakePlace() {
        assertThat(file("Hội trường", MeetingStatus.CANCELLED))
                .contains("STATUS:CANCELLED\r\n")
                .as("it is a file to keep, from no organiser who would send it")
                .doesNotContain("METHOD");
    }

    @Test
    void escapesWhatHasAMeaningAndFoldsBetweenCharacters() {
        String file = file("Phòng họp 1, 2; tầng\r\n3: " + "đường ".repeat(40), MeetingStatus.PLANNED);

        assertThat(file).contains("LOCATION:Phòng họp 1\\, 2\\; tầng\\n3: ");
        assertThat(List.of(file.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("đường ".repeat(40).strip());
    }

    private static String file(String place, MeetingStatus status) {
        MeetingView meeting = new MeetingView(
                "m-1",
                3,
                "c",
                "Ban Chỉ đạo",
                "mttq",
                "hu",
                "d",
                true,
                1,
                2018,
                LocalDate.of(2018, 4, 5),
                LocalTime.of(8, 0),
                place,
                status,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new AgendaItem("i", "Việc", "Chủ tịch", 75, null)),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new Roster(LocalDate.of(2018, 4, 5), List.of()),
                List.of(),
                true,
                MeetingAct.PLANNED,
                null,
                new LastActed("A", null, Instant.EPOCH));
        return new String(
                CalendarFile.of(meeting, "Họp", "Việc", "http://x/y", Instant.parse("2018-04-01T00:00:00Z")),
                StandardCharsets.UTF_8);
    }
}
