package vn.chidao.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The working days of one place, counted: Monday to Friday without the days off, and the days that were worked in their
 * stead. It stays as it is when the calendar is changed meanwhile, so that one computation does not mix two.
 */
public final class WorkCalendar {

    private final Function<LocalDate, @Nullable CalendarDay> specialDays;

    WorkCalendar(Function<LocalDate, @Nullable CalendarDay> specialDays) {
        this.specialDays = specialDays;
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarDay special = specialDays.apply(day);
        return special == null || special.kind() == DayKind.ORDINARY
                ? !CalendarDay.isWeekend(day)
                : special.kind() == DayKind.MAKE_UP_WORKDAY;
    }

    /** The n-th working day after this day; with 0 the day itself or the next working day. */
    public LocalDate plus(LocalDate from, int workingDays) {
        return count(from, workingDays, 1);
    }

    /** The n-th working day before this day; with 0 the day itself or the working day before it. */
    public LocalDate minus(LocalDate from, int workingDays) {
        return count(from, workingDays, -1);
    }

    /** This day when it is a working day, else the next one: a deadline never falls on a day off. */
    public LocalDate onOrAfter(LocalDate day) {
        return plus(day, 0);
    }

    /** How many working days lie after the first day, up to and with the second; negative when it lies before. */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -between(toInclusive, fromExclusive);
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Why so many working days lie between the two, for whoever counts on his fingers. */
    public WorkingSpan explain(LocalDate fromExclusive, LocalDate toInclusive) {
        List<WorkingSpan.Stretch> off = new ArrayList<>();
        List<LocalDate> madeUp = new ArrayList<>();
        boolean expected = false;
        for (LocalDate day = fromExclusive.plusDays(1); !day.isAfter(toInclusive); day = day.plusDays(1)) {
            CalendarDay special = specialDays.apply(day);
            if (special == null || !special.changesWork()) {
                continue;
            }
            expected |= special.standing() == DayStanding.EXPECTED;
            if (special.kind() == DayKind.MAKE_UP_WORKDAY) {
                madeUp.add(day);
            } else {
                join(off, day);
            }
        }
        return new WorkingSpan(between(fromExclusive, toInclusive), off, madeUp, expected);
    }

    /** Days off with nothing but a weekend between them are one stretch to people. */
    private void join(List<WorkingSpan.Stretch> off, LocalDate day) {
        WorkingSpan.Stretch last = off.isEmpty() ? null : off.get(off.size() - 1);
        if (last != null && between(last.last(), day) == 0) {
            off.set(off.size() - 1, new WorkingSpan.Stretch(last.first(), day));
        } else {
            off.add(new WorkingSpan.Stretch(day, day));
        }
    }

    private LocalDate count(LocalDate from, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted from 0, not from " + workingDays);
        }
        LocalDate day = from;
        int left = workingDays;
        while (left > 0 || !isWorkingDay(day)) {
            day = day.plusDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
