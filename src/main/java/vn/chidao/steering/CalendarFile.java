package vn.chidao.steering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.chidao.shared.BusinessClock;

/** A meeting as calendars take it (RFC 5545); moments are in UTC, which needs no description of a time zone. */
final class CalendarFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Lines are no longer than 75 octets; those that go on begin with a blank. */
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /**
     * @param description what the entry says beside its title
     * @param stamp when it was made
     */
    static byte[] of(MeetingView meeting, String title, String description, String url, Instant stamp) {
        Instant from =
                meeting.on().atTime(meeting.at()).atZone(BusinessClock.ZONE).toInstant();
        StringBuilder file = new StringBuilder();
        for (String line : List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Chi Dao//VI",
                "BEGIN:VEVENT",
                "UID:" + meeting.id() + "@chidao",
                "SEQUENCE:" + meeting.version(),
                "DTSTAMP:" + MOMENT.format(stamp),
                "DTSTART:" + MOMENT.format(from),
                "DTEND:" + MOMENT.format(from.plusSeconds(60L * Math.max(30, meeting.minutes()))),
                "SUMMARY:" + escaped(title),
                "LOCATION:" + escaped(meeting.place()),
                "DESCRIPTION:" + escaped(description),
                "URL:" + url,
                "STATUS:" + (meeting.status() == MeetingStatus.CANCELLED ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT",
                "END:VCALENDAR")) {
            fold(line, file);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Between characters, never within one. */
    private static void fold(String line, StringBuilder file) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += size;
            at += Character.charCount(point);
        }
        file.append("\r\n");
    }
}
