package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The periods of an obligation's rhythms, each by the day it was moved to.
 *
 * @param rhythms all it ever had, in the order in which they came
 * @param baseDay what three and five years are counted from
 */
record Openings(
        List<RhythmEntry> rhythms,
        List<ReviewDayMove> moves,
        LocalDate baseDay,
        Schedule.@Nullable Phase phase,
        Schedule schedule) {

    /** Of an obligation that does not bind. */
    static Openings none(Schedule schedule) {
        return new Openings(List.of(), List.of(), LocalDate.MIN, null, schedule);
    }

    /** What is opened up to a day, earliest opening first. A moved review is never opened before its own day comes to it. */
    List<Opening> opened(LocalDate day, List<Schedule.Term> terms) {
        return lines(terms, RhythmEntry::isCurrent, (at, base) -> slotsBy(day, at, base))
                .filter(opening -> !opening.slot().opensOn().isAfter(day))
                .sorted(Comparator.comparing(opening -> opening.slot().opensOn()))
                .toList();
    }

    /** Where something was moved, what was to be opened later may be opened already. */
    private List<Slot> slotsBy(LocalDate day, int at, Schedule.Base base) {
        RhythmEntry entry = rhythms.get(at);
        return ReviewDayMove.of(moves, at).isEmpty()
                ? schedule.openedThrough(day, entry.line(), entry.validFrom(), base, phase)
                : schedule.dueThrough(
                        day.plusYears(ReviewDays.LONGEST_CYCLE_YEARS), entry.line(), entry.validFrom(), base, phase);
    }

    /** The reviews due up to a day by their rhythms, by the days that count. */
    List<Opening> reviews(LocalDate day, List<Schedule.Term> terms) {
        return reviews(day, terms, RhythmEntry::isCurrent);
    }

    /** As {@link #reviews}, by all rhythms it ever had. */
    List<Opening> reviewsEver(LocalDate day, List<Schedule.Term> terms) {
        return reviews(day, terms, entry -> true);
    }

    private List<Opening> reviews(LocalDate day, List<Schedule.Term> terms, Predicate<RhythmEntry> asked) {
        return lines(
                        terms,
                        entry -> asked.test(entry) && entry.line().stage() == ObligationStage.REVIEW,
                        (at, base) -> {
                            RhythmEntry entry = rhythms.get(at);
                            return schedule.dueThrough(day, entry.line(), entry.validFrom(), base, phase);
                        })
                .sorted(Comparator.comparing(opening -> opening.slot().dueOn()))
                .toList();
    }

    private Stream<Opening> lines(
            List<Schedule.Term> terms,
            Predicate<RhythmEntry> asked,
            BiFunction<Integer, Schedule.Base, List<Slot>> slots) {
        return IntStream.range(0, rhythms.size())
                .filter(at -> asked.test(rhythms.get(at)))
                .boxed()
                .flatMap(at -> {
                    RhythmEntry entry = rhythms.get(at);
                    return slots.apply(at, entry.base(baseDay, terms)).stream()
                            .map(slot -> new Opening(at, entry.line(), moved(at, slot)));
                });
    }

    private Slot moved(int rhythmPosition, Slot slot) {
        List<ReviewDayMove> own = ReviewDayMove.of(moves, rhythmPosition, slot.periodKey());
        if (own.isEmpty()) {
            return slot;
        }
        RhythmEntry entry = rhythms.get(rhythmPosition);
        return schedule.moved(slot, own.get(own.size() - 1).toDay(), entry.line(), entry.validFrom());
    }
}
