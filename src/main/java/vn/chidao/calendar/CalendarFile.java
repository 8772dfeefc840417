package vn.chidao.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Entries as calendars take them (RFC 5545); moments are in UTC, which needs no description of a time zone. */
public final class CalendarFile {

    /** As content types name it. */
    public static final String MEDIA_TYPE = "text/calendar";

    private static final String PRODUCT = "-//Chi Dao//VI";

    /** The library counts characters where the RFC counts octets: 24 of up to three are within its 75. */
    private static final int LONGEST_LINE = 24;

    /** What the library would part in the middle when it begins another line, and what no line can have. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}]");

    private CalendarFile() {}

    /** One entry to keep, from no organiser who would send it. */
    public static byte[] of(CalendarEntry entry, Instant stamp) {
        Calendar calendar = empty();
        calendar.add(event(entry, stamp));
        return written(calendar);
    }

    /**
     * Entries to subscribe to.
     *
     * @param name what the calendar is called
     * @param refresh how often to ask again
     */
    public static byte[] feed(String name, Duration refresh, List<CalendarEntry> entries, Instant stamp) {
        Calendar calendar = empty();
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", clean(name)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        entries.forEach(entry -> calendar.add(event(entry, stamp)));
        return written(calendar);
    }

    /**
     * An entry to be taken into the calendar of one person: an invitation, or its recall where it does not take place.
     *
     * @param organizer the address replies would go to
     */
    public static byte[] invitation(CalendarEntry entry, Person organizer, Person invited, Instant stamp) {
        Calendar calendar = empty();
        calendar.add(entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        VEvent event = event(entry, stamp);
        event.add(new Organizer(new ParameterList(List.of(new Cn(clean(organizer.name())))), organizer.uri()));
        event.add(new Attendee(
                new ParameterList(List.of(new Cn(clean(invited.name())), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION)),
                invited.uri()));
        calendar.add(event);
        return written(calendar);
    }

    /** What an invitation of ours asks its reader's calendar to do, as the type of its content has to say too. */
    public static String methodOf(String invitation) {
        return invitation.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
    }

    /** Somebody with an address of mail. */
    public record Person(String name, String address) {

        /** Whatever an address may have in it is escaped, not refused. */
        private URI uri() {
            try {
                return new URI("mailto", address, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("no address of mail: " + address, e);
            }
        }
    }

    private static Calendar empty() {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(PRODUCT));
        return calendar;
    }

    private static VEvent event(CalendarEntry entry, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new Sequence((int) entry.version()));
        event.add(new DtStamp(stamp));
        if (entry.when() instanceof CalendarEntry.From moment) {
            last(event, moment.from(), moment.from().plus(moment.length()));
        } else if (entry.when() instanceof CalendarEntry.OnDay day) {
            last(event, day.day(), day.day().plusDays(1));
        }
        event.add(new Summary(clean(entry.title())));
        if (entry.place() != null) {
            event.add(new Location(clean(entry.place())));
        }
        if (entry.description() != null) {
            event.add(new Description(clean(entry.description())));
        }
        event.add(new Url(URI.create(entry.url())));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static <T extends Temporal> void last(VEvent event, T from, T until) {
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(until));
    }

    private static String clean(String text) {
        return UNWRITABLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("�");
    }

    private static byte[] written(Calendar calendar) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false, LONGEST_LINE).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
