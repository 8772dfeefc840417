package vn.chidao.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
     * after the house's working days, unless the text came with a day. Three and five years are counted from the base
     * day; what of them lies before the start is not asked for any more.
     */
    RhythmLine lineOfText(
            Rhythm rhythm,
            ObligationStage stage,
            @Nullable LocalDate firstDueOn,
            LocalDate startsOn,
            LocalDate baseDay) {
        if (rhythm == Rhythm.ONCE || rhythm == Rhythm.WITHIN_PHASE) {
            LocalDate due = firstDueOn != null && !firstDueOn.isBefore(startsOn)
                    ? firstDueOn
                    : calendar.plus(startsOn, rules.onceWorkingDays());
            return new RhythmLine(rhythm, stage, due, calendar.between(startsOn, calendar.onOrAfter(due)));
        }
        LocalDate due = firstDueOn != null ? firstDueOn : firstByRules(rhythm, startsOn, baseDay);
        return new RhythmLine(rhythm, stage, due, rules.opensWorkingDaysBefore());
    }

    private LocalDate firstByRules(Rhythm rhythm, LocalDate startsOn, LocalDate baseDay) {
        return switch (rhythm) {
            case YEAR, DAY_EACH_YEAR -> rules.firstYearlyDueOn(startsOn);
            case MONTH -> YearMonth.from(startsOn).atEndOfMonth();
            case QUARTER -> endOfMonth(startsOn, 3);
            case HALF_YEAR -> endOfMonth(startsOn, 6);
            case THREE_YEARS -> anniversary(baseDay, 3, startsOn);
            case FIVE_YEARS -> anniversary(baseDay, 5, startsOn);
            // Its days are those of the committee's terms, which may become known later.
            case TERM -> startsOn;
            case ONCE, WITHIN_PHASE, ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE ->
                throw new IllegalStateException(rhythm + " has no recurring due days");
        };
    }

    /** The first day so many years, or a multiple of them, after the base day that is not before the start. */
    static LocalDate anniversary(LocalDate baseDay, int years, LocalDate startsOn) {
        int count = years;
        while (baseDay.plusYears(count).isBefore(startsOn)) {
            count += years;
        }
        return baseDay.plusYears(count);
    }

    private static LocalDate endOfMonth(LocalDate day, int monthsOfPeriod) {
        int lastMonth = (day.getMonthValue() + monthsOfPeriod - 1) / monthsOfPeriod * monthsOfPeriod;
        return YearMonth.of(day.getYear(), lastMonth).atEndOfMonth();
    }

    /**
     * All periods of a line that are opened on or before a day.
     *
     * @param validFrom the day the line began to count; nothing opens before it
     */
    List<Slot> openedThrough(LocalDate day, RhythmLine line, LocalDate validFrom, Base base, @Nullable Phase phase) {
        return slotsWhile(slot -> !slot.opensOn().isAfter(day), line, validFrom, base, phase);
    }

    /** All periods of a line that are due on or before a day, opened or not. */
    List<Slot> dueThrough(LocalDate day, RhythmLine line, LocalDate validFrom, Base base, @Nullable Phase phase) {
        return slotsWhile(slot -> !slot.dueOn().isAfter(day), line, validFrom, base, phase);
    }

    private List<Slot> slotsWhile(
            Predicate<Slot> wanted, RhythmLine line, LocalDate validFrom, Base base, @Nullable Phase phase) {
        List<Slot> slots = new ArrayList<>();
        for (int n = 0; ; n++) {
            Slot slot = slot(n, line, validFrom, base, phase);
            if (slot == null || !wanted.test(slot)) {
                return slots;
            }
            slots.add(slot);
        }
    }

    /** The phase a text names ("giai đoạn 2017 – 2020") with its last day. */
    record Phase(String label, @Nullable LocalDate end) {}

    /**
     * A term of office of the committee that issued the directive.
     *
     * @param name its two years, "2015-2020", which stay when its days are corrected
     */
    record Term(String name, LocalDate from, LocalDate to) {

        /** One that nobody has entered, called by the years of its days. */
        static Term unnamed(LocalDate from, LocalDate to) {
            return new Term(from.getYear() + "-" + to.getYear(), from, to);
        }

        String firstYear() {
            return name.substring(0, name.indexOf('-'));
        }

        String lastYear() {
            return name.substring(name.indexOf('-') + 1);
        }
    }

    /**
     * What reviews are counted from.
     *
     * @param day the day of the document three and five years are counted from
     * @param terms the terms of its committee that are known, the earliest first
     */
    record Base(LocalDate day, List<Term> terms) {

        static Base of(LocalDate day) {
            return new Base(day, List.of());
        }

        /** The terms that end while a line counts: the first review by the end of a term is that of the first. */
        List<Term> endingFrom(LocalDate validFrom) {
            return terms.stream()
                    .filter(term -> term.to().isAfter(day) && !term.to().isBefore(validFrom))
                    .toList();
        }
    }

    private @Nullable Slot slot(int n, RhythmLine line, LocalDate validFrom, Base base, @Nullable Phase phase) {
        if (line.rhythm() == Rhythm.TERM) {
            List<Term> terms = base.endingFrom(validFrom);
            return n < terms.size()
                    ? slot(Period.ofTerm(terms.get(n), base.day()), terms.get(n).to(), line, validFrom)
                    : null;
        }
        LocalDate nominal = nominalDue(n, line);
        if (nominal == null) {
            return null;
        }
        boolean once = line.rhythm() == Rhythm.ONCE || line.rhythm() == Rhythm.WITHIN_PHASE;
        return slot(Period.of(line.rhythm(), nominal, once ? validFrom : base.day(), phase), nominal, line, validFrom);
    }

    /**
     * By which working day the work of a day is due: the first on or after it. A committee concludes while it is in
     * office, so the end of its term goes to the last before it; a festival stays where it falls.
     */
    LocalDate dueFor(Rhythm rhythm, LocalDate nominal) {
        return switch (rhythm) {
            case DAY_EACH_YEAR -> nominal;
            case TERM -> calendar.isWorkingDay(nominal) ? nominal : calendar.minus(nominal, 1);
            default -> calendar.onOrAfter(nominal);
        };
    }

    /** The first working day on or after a day. */
    LocalDate workingDay(LocalDate day) {
        return calendar.onOrAfter(day);
    }

    private Slot slot(Period period, LocalDate nominal, RhythmLine line, LocalDate validFrom) {
        LocalDate due = dueFor(line.rhythm(), nominal);
        LocalDate opens = opensFor(due, line);
        return new Slot(
                period.key(),
                period.label(),
                period.start(),
                period.end(),
                nominal,
                opens.isBefore(validFrom) ? validFrom : opens,
                due);
    }

    /** The same period, worked off by another day. */
    Slot moved(Slot slot, LocalDate to, RhythmLine line, LocalDate validFrom) {
        LocalDate opens = opensFor(to, line);
        return new Slot(
                slot.periodKey(),
                slot.periodLabel(),
                slot.periodStart(),
                slot.periodEnd(),
                slot.nominalOn(),
                opens.isBefore(validFrom) ? validFrom : opens,
                to);
    }

    private LocalDate opensFor(LocalDate due, RhythmLine line) {
        return calendar.minus(due, line.opensWorkingDaysBefore());
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
            case FIVE_YEARS -> first.plusYears(5L * n);
            case TERM, ON_OCCASION, CONTINUOUS, AS_PRESCRIBED, PERIODIC_UNSTATED, NONE -> null;
        };
    }

    /** Months later; the last day of a month stays the last day. */
    private static LocalDate monthsLater(LocalDate first, int months) {
        boolean lastDay = first.getDayOfMonth() == first.lengthOfMonth();
        LocalDate later = first.plusMonths(months);
        return lastDay ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }
}
