package vn.chidao.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.calendar.WorkingDays;

/**
 * Computes periods and days from rhythms. Pure: same lines, same calendar, same answer, whenever it is asked, which is
 * what lets the planner catch up.
 */
@Component
class Schedule {

    private final WorkingDays calendar;
    private final ObligationProperties rules;

    Schedule(WorkingDays calendar, ObligationProperties rules) {
        this.calendar = calendar;
        this.rules = rules;
    }

    /**
     * The line of an obligation whose rhythm stands in its text. What is to be done once is opened at once and due
     * after the house's working days, unless the text came with a day.
     */
    RhythmLine lineOfText(Rhythm rhythm, ObligationStage stage, @Nullable LocalDate firstDueOn, LocalDate startsOn) {
        if (rhythm == Rhythm.ONCE || rhythm == Rhythm.WITHIN_PHASE) {
            LocalDate due = firstDueOn != null && !firstDueOn.isBefore(startsOn)
                    ? firstDueOn
                    : calendar.plus(startsOn, rules.onceWorkingDays());
            return new RhythmLine(rhythm, stage, due, calendar.between(startsOn, calendar.onOrAfter(due)));
        }
        LocalDate due = firstDueOn != null ? firstDueOn : firstByRules(rhythm, startsOn);
        return new RhythmLine(rhythm, stage, due, rules.opensWorkingDaysBefore());
    }

    private LocalDate firstByRules(Rhythm rhythm, LocalDate startsOn) {
        return switch (rhythm) {
            case YEAR, DAY_EACH_YEAR -> rules.firstYearlyDueOn(startsOn);
            case MONTH -> YearMonth.from(startsOn).atEndOfMonth();
            case QUARTER -> endOfMonth(startsOn, 3);
            case HALF_YEAR -> endOfMonth(startsOn, 6);
            case THREE_YEARS -> startsOn.plusYears(3);
            case FIVE_YEARS, TERM -> startsOn.plusYears(5);
            case ONCE, WITHIN_PHASE, ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE ->
                throw new IllegalStateException(rhythm + " has no recurring due days");
        };
    }

    private static LocalDate endOfMonth(LocalDate day, int monthsOfPeriod) {
        int lastMonth = (day.getMonthValue() + monthsOfPeriod - 1) / monthsOfPeriod * monthsOfPeriod;
        return YearMonth.of(day.getYear(), lastMonth).atEndOfMonth();
    }

    /**
     * All periods of a line that are opened on or before a day.
     *
     * @param validFrom the day the line began to count; nothing opens before it
     * @param baseDay the day the directive came into force: three and five years are counted from it
     */
    List<Slot> openedThrough(
            LocalDate day, RhythmLine line, LocalDate validFrom, LocalDate baseDay, @Nullable Phase phase) {
        List<Slot> slots = new ArrayList<>();
        for (int n = 0; ; n++) {
            Slot slot = slot(n, line, validFrom, baseDay, phase);
            if (slot == null || slot.opensOn().isAfter(day)) {
                return slots;
            }
            slots.add(slot);
        }
    }

    /** The phase a text names ("giai đoạn 2017 – 2020") with its last day. */
    record Phase(String label, @Nullable LocalDate end) {}

    private @Nullable Slot slot(int n, RhythmLine line, LocalDate validFrom, LocalDate baseDay, @Nullable Phase phase) {
        LocalDate nominal = nominalDue(n, line);
        if (nominal == null) {
            return null;
        }
        LocalDate due = line.rhythm() == Rhythm.DAY_EACH_YEAR ? nominal : calendar.onOrAfter(nominal);
        LocalDate opens = calendar.minus(due, line.opensWorkingDaysBefore());
        boolean once = line.rhythm() == Rhythm.ONCE || line.rhythm() == Rhythm.WITHIN_PHASE;
        Period period = Period.of(line.rhythm(), n, nominal, once ? validFrom : baseDay, phase);
        return new Slot(
                period.key(),
                period.label(),
                period.start(),
                period.end(),
                opens.isBefore(validFrom) ? validFrom : opens,
                due);
    }

    /** The n-th due day before working days are looked at; counted from the first, so that 29/02 comes back. */
    private static @Nullable LocalDate nominalDue(int n, RhythmLine line) {
        LocalDate first = line.firstDueOn();
        return switch (line.rhythm()) {
            case ONCE, WITHIN_PHASE -> n == 0 ? first : null;
            case MONTH -> monthsLater(first, n);
            case QUARTER -> monthsLater(first, 3 * n);
            case HALF_YEAR -> monthsLater(first, 6 * n);
            case YEAR, DAY_EACH_YEAR -> first.plusYears(n);
            case THREE_YEARS -> first.plusYears(3L * n);
            case FIVE_YEARS, TERM -> first.plusYears(5L * n);
            case ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE -> null;
        };
    }

    /** Months later; the last day of a month stays the last day. */
    private static LocalDate monthsLater(LocalDate first, int months) {
        boolean lastDay = first.getDayOfMonth() == first.lengthOfMonth();
        LocalDate later = first.plusMonths(months);
        return lastDay ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }
}
