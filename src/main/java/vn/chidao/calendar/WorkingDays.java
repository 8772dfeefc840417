package vn.chidao.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chidao.calendar.EnteredDays.Snapshot;

/**
 * Working days of state and Party offices in Vietnam. What an administrator entered goes before what was announced when
 * the product was delivered, and that before what the law lets expect of a year nobody has announced yet.
 */
public class WorkingDays {

    /** The place of what holds everywhere. */
    static final String EVERYWHERE = "";

    private final AnnouncedDays announced = new AnnouncedDays();
    private final ExpectedDays expected = new ExpectedDays();
    private final Supplier<Snapshot> entered;

    /** The calendar the product brings along. */
    public WorkingDays() {
        this(() -> Snapshot.EMPTY);
    }

    WorkingDays(EnteredDays entered) {
        this(entered::current);
    }

    private WorkingDays(Supplier<Snapshot> entered) {
        this.entered = entered;
    }

    /** The calendar of one organisation: the country's with its own additions; of none, the country's. */
    public WorkCalendar of(@Nullable String unitId) {
        Snapshot now = entered.get();
        String place = unitId == null ? EVERYWHERE : unitId;
        return new WorkCalendar(day -> special(now, place, day));
    }

    /** @see WorkCalendar#isWorkingDay */
    public boolean isWorkingDay(LocalDate day) {
        return everywhere().isWorkingDay(day);
    }

    /** @see WorkCalendar#plus */
    public LocalDate plus(LocalDate from, int workingDays) {
        return everywhere().plus(from, workingDays);
    }

    /** @see WorkCalendar#minus */
    public LocalDate minus(LocalDate from, int workingDays) {
        return everywhere().minus(from, workingDays);
    }

    /** @see WorkCalendar#onOrAfter */
    public LocalDate onOrAfter(LocalDate day) {
        return everywhere().onOrAfter(day);
    }

    /** @see WorkCalendar#between */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        return everywhere().between(fromExclusive, toInclusive);
    }

    /** @see WorkCalendar#explain */
    public WorkingSpan explain(LocalDate fromExclusive, LocalDate toInclusive) {
        return everywhere().explain(fromExclusive, toInclusive);
    }

    /** The days of a year that are not what their weekday says, in order. */
    Collection<CalendarDay> ofYear(int year, String unitId) {
        Snapshot now = entered.get();
        NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>(national(now, year));
        now.of(EVERYWHERE).values().stream()
                .filter(day -> day.day().getYear() == year)
                .forEach(day -> days.put(day.day(), day));
        now.of(unitId).values().stream()
                .filter(day -> day.day().getYear() == year)
                .forEach(day -> days.put(day.day(), day));
        return days.values();
    }

    /** The days that an administrator entered for this place. */
    Set<LocalDate> enteredFor(String unitId) {
        return entered.get().of(unitId).keySet();
    }

    /** Whether the days of the year were announced; else they are only expected. */
    boolean isAnnounced(int year) {
        return announced.knows(year) || entered.get().years().containsKey(year);
    }

    boolean isDelivered(int year) {
        return announced.knows(year);
    }

    private WorkCalendar everywhere() {
        return of(EVERYWHERE);
    }

    private @Nullable CalendarDay special(Snapshot now, String unitId, LocalDate day) {
        CalendarDay own = now.of(unitId).get(day);
        CalendarDay said = own == null ? now.of(EVERYWHERE).get(day) : own;
        return said == null ? national(now, day.getYear()).get(day) : said;
    }

    private Map<LocalDate, CalendarDay> national(Snapshot now, int year) {
        if (announced.knows(year)) {
            return announced.of(year);
        }
        String source = now.years().get(year);
        return source == null ? expected.of(year) : expected.confirmed(year, source);
    }
}
