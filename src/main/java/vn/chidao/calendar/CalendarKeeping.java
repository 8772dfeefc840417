package vn.chidao.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/**
 * The calendar in an administrator's hands. Due dates that are set stay where they are; what is counted from now on is
 * counted by the new calendar.
 */
@Service
@Transactional
public class CalendarKeeping {

    static final String WITHDRAWN = "WITHDRAWN";

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;
    private static final String REFUSED = "calendar.refused.keep";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CalendarKeeping(
            JdbcClient jdbc,
            WorkingDays workingDays,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** The year as it stands for an organisation, or everywhere. */
    @Transactional(readOnly = true)
    public CalendarYear year(int year, @Nullable String unitId) {
        requireYear(year, "year");
        String place = placeOf(unitId);
        Set<LocalDate> own = workingDays.enteredFor(place);
        return new CalendarYear(
                year,
                workingDays.isAnnounced(year),
                workingDays.ofYear(year, place).stream()
                        .map(day -> new CalendarYear.Line(day, own.contains(day.day())))
                        .toList());
    }

    /** Says what a day is, in place of whatever was known of it. */
    public void enter(EnterDay command) {
        access.require(Right.ADMINISTER, REFUSED);
        requireYear(command.day().getYear(), "day");
        String place = placeOf(command.unitId());
        WorkCalendar now = workingDays.of(place);
        if (command.kind() == DayKind.MAKE_UP_WORKDAY && now.isWorkingDay(command.day())) {
            throw BusinessRuleViolation.at("kind", "calendar.rule.worked-already", Days.written(command.day()));
        }
        write(
                command.day(),
                place,
                command.kind().name(),
                command.name().strip(),
                command.source().strip());
        tell(
                command.day(),
                place,
                "calendar.act.entered",
                Phrase.of("DayKind." + command.kind()),
                command.name().strip(),
                command.source().strip());
    }

    /** Takes back what was entered of a day: what is known without it holds again. */
    public void withdraw(LocalDate day, @Nullable String unitId) {
        access.require(Right.ADMINISTER, REFUSED);
        String place = placeOf(unitId);
        String name = jdbc.sql("""
                        select name from calendar_entry where id = (
                            select max(id) from calendar_entry where day = :day and unit_id = :unit)
                        and kind <> 'WITHDRAWN'
                        """)
                .param("day", day)
                .param("unit", place)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("calendar day", day + " " + place));
        write(day, place, WITHDRAWN, name, "");
        tell(day, place, "calendar.act.withdrawn", name);
    }

    /** Says that the announcement of a year is out and that its days are as they now stand in the calendar. */
    public void confirm(int year, String source) {
        access.require(Right.ADMINISTER, REFUSED);
        requireYear(year, "year");
        int added = workingDays.isDelivered(year)
                ? 0
                : jdbc.sql("""
                                insert into calendar_year (year, source, confirmed_by, confirmed_at)
                                values (:year, :source, :by, :at) on conflict do nothing
                                """)
                        .param("year", year)
                        .param("source", source.strip())
                        .param("by", CurrentActor.get().account())
                        .param("at", now())
                        .update();
        if (added == 0) {
            throw BusinessRuleViolation.of("calendar.rule.year-announced", String.valueOf(year));
        }
        events.publishEvent(new CalendarChanged(
                String.valueOf(year), Phrase.of("calendar.act.confirmed", String.valueOf(year), source.strip())));
    }

    private void write(LocalDate day, String place, String kind, String name, String source) {
        jdbc.sql("""
                        insert into calendar_entry (day, unit_id, kind, name, source, entered_by, entered_at)
                        values (:day, :unit, :kind, :name, :source, :by, :at)
                        """)
                .param("day", day)
                .param("unit", place)
                .param("kind", kind)
                .param("name", name)
                .param("source", source)
                .param("by", CurrentActor.get().account())
                .param("at", now())
                .update();
    }

    private void tell(LocalDate day, String place, String key, Object... words) {
        Object[] args = new Object[words.length + 2];
        args[0] = Days.written(day);
        args[1] = place.isEmpty() ? Phrase.of("calendar.everywhere") : organizations.nameOf(place);
        System.arraycopy(words, 0, args, 2, words.length);
        events.publishEvent(new CalendarChanged(day + (place.isEmpty() ? "" : ":" + place), Phrase.of(key, args)));
    }

    private String placeOf(@Nullable String unitId) {
        return unitId == null || unitId.isBlank()
                ? WorkingDays.EVERYWHERE
                : organizations.require(unitId).id();
    }

    private OffsetDateTime now() {
        return clock.realInstant().atOffset(ZoneOffset.UTC);
    }

    private static void requireYear(int year, String field) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw BusinessRuleViolation.at(
                    field, "calendar.rule.year-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }
}
