package vn.chidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.calendar.CalendarFile.Person;

class CalendarFileTests {

    private static final Instant STAMP = Instant.parse("2018-04-01T00:00:00Z");
    private static final Instant EIGHT = Instant.parse("2018-04-05T01:00:00Z");

    @Test
    void saysMomentsInUniversalTime() {
        assertThat(file("Hội trường", false))
                .contains("DTSTART:20180405T010000Z\r\n", "DTEND:20180405T021500Z\r\n", "STATUS:CONFIRMED\r\n")
                .contains("UID:m-1@chidao\r\n", "SEQUENCE:3\r\n")
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void saysThatItDoesNotTakePlace() {
        assertThat(file("Hội trường", true))
                .contains("STATUS:CANCELLED\r\n")
                .as("it is a file to keep, from no organiser who would send it")
                .doesNotContain("METHOD");
    }

    @Test
    void escapesWhatHasAMeaningAndFoldsBetweenCharacters() {
        String file = file("Phòng họp 1, 2; tầng\r\n3: " + "đường ".repeat(40) + "😀", false);

        assertThat(unfolded(file)).contains("LOCATION:Phòng họp 1\\, 2\\; tầng\\n3: ");
        assertThat(List.of(file.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(file)).contains("đường ".repeat(40).strip(), "�\r\n");
    }

    @Test
    void takesTheWholeOfADayAndTellsAProgramToAskAgain() {
        String feed = unfolded(new String(
                CalendarFile.feed(
                        "Chỉ Đạo",
                        Duration.ofHours(1),
                        List.of(entry("x", new CalendarEntry.OnDay(LocalDate.of(2018, 12, 31)), false)),
                        STAMP),
                StandardCharsets.UTF_8));

        assertThat(feed)
                .contains(
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Chỉ Đạo",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "DTSTART;VALUE=DATE:20181231",
                        "DTEND;VALUE=DATE:20190101");
    }

    @Test
    void invitesOnePersonAndCallsHimOff() {
        Person from = new Person("Chỉ Đạo", "chidao@x.test");
        Person to = new Person("Phó Bí thư; Huyện ủy, HĐND", "pbt@x.test");
        CalendarEntry meeting = entry("Hội trường", new CalendarEntry.From(EIGHT, Duration.ofMinutes(75)), false);

        String invited = said(CalendarFile.invitation(meeting, from, to, STAMP));
        String calledOff = said(CalendarFile.invitation(meeting.calledOff(), from, to, STAMP));

        assertThat(invited)
                .contains("METHOD:REQUEST", "STATUS:CONFIRMED", "mailto:chidao@x.test", "DESCRIPTION:Việc")
                .contains("ATTENDEE;CN=\"Phó Bí thư; Huyện ủy, HĐND\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION"
                        + ":mailto:pbt@x.test");
        assertThat(CalendarFile.methodOf(invited)).isEqualTo("REQUEST");
        assertThat(calledOff).contains("METHOD:CANCEL", "STATUS:CANCELLED").doesNotContain("DESCRIPTION");
        assertThat(CalendarFile.methodOf(calledOff)).isEqualTo("CANCEL");
    }

    @Test
    void invitesWhateverStandsInAnAddress() {
        CalendarEntry meeting = entry("Hội trường", new CalendarEntry.From(EIGHT, Duration.ofMinutes(75)), false);

        assertThat(said(CalendarFile.invitation(
                        meeting, new Person("A", "a@x.test"), new Person("B", "a%b{\"c|^`d@x.test"), STAMP)))
                .contains("METHOD:REQUEST", "mailto:a%25b%7B%22c%7C%5E%60d@x.test");
    }

    private static String said(byte[] file) {
        return unfolded(new String(file, StandardCharsets.UTF_8));
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    private static String file(String place, boolean cancelled) {
        return new String(
                CalendarFile.of(entry(place, new CalendarEntry.From(EIGHT, Duration.ofMinutes(75)), cancelled), STAMP),
                StandardCharsets.UTF_8);
    }

    private static CalendarEntry entry(String place, CalendarEntry.When when, boolean cancelled) {
        return new CalendarEntry("m-1@chidao", 3, "Họp", place, "Việc", "http://x/y", when, cancelled);
    }
}
