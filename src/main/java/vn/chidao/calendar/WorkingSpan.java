package vn.chidao.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The working days between two days, and what made them other than the weekdays say.
 *
 * @param off weekdays that were days off, in stretches
 * @param madeUp days of a weekend that were worked
 * @param expected whether one of them is only expected by law and not announced yet
 */
public record WorkingSpan(int workingDays, List<Stretch> off, List<LocalDate> madeUp, boolean expected) {

    public WorkingSpan {
        off = List.copyOf(off);
        madeUp = List.copyOf(madeUp);
    }

    /** Days in a row; weekends within belong to it. */
    public record Stretch(LocalDate first, LocalDate last) {}
}
