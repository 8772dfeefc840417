package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chidao.calendar.WorkCalendar;

/**
 * Which rung a piece of work has reached. Only the highest counts: whoever was not reached for some days is told once,
 * not once for each of them. Work that came late has its days after the deadline from the day on which it came.
 */
final class Ladder {

    private final List<Integer> rungs;
    private final int superiorAfter;
    private final int superiorEvery;

    Ladder(ChasingProperties properties) {
        this.rungs = properties.rungs();
        this.superiorAfter = properties.superiorAfter();
        this.superiorEvery = properties.superiorEvery();
    }

    /** A rung, in working days from the deadline. */
    record Rung(ChaseKind kind, int step) {}

    /** How many working days before a deadline the ladder begins. */
    int foot() {
        return rungs.isEmpty() ? 0 : Math.max(0, -rungs.get(0));
    }

    /**
     * The rungs reached: of those for whoever has the work alone the highest, and of those on which his superior is told
     * as well; none on a day off.
     */
    List<Rung> reached(WorkCalendar calendar, LocalDate dueOn, LocalDate offeredOn, LocalDate today) {
        if (!calendar.isWorkingDay(today)) {
            return List.of();
        }
        LocalDate lateFrom = dueOn.isBefore(offeredOn) ? offeredOn : dueOn;
        List<Rung> reached = new ArrayList<>();
        rungs.stream()
                .filter(step -> isReached(day(calendar, dueOn, lateFrom, step), offeredOn, today))
                .max(Integer::compare)
                .ifPresent(step -> reached.add(new Rung(ChaseKind.REMINDER, step)));
        int late = calendar.between(lateFrom, today);
        if (late >= superiorAfter) {
            int again = superiorEvery == 0 ? 0 : (late - superiorAfter) / superiorEvery;
            reached.add(new Rung(ChaseKind.SUPERIOR, superiorAfter + again * superiorEvery));
        }
        return reached;
    }

    /** Nobody is reminded on the day on which the work was offered to him: he has been told that day. */
    private static boolean isReached(LocalDate rung, LocalDate offeredOn, LocalDate today) {
        return rung.isAfter(offeredOn) && !rung.isAfter(today);
    }

    private static LocalDate day(WorkCalendar calendar, LocalDate dueOn, LocalDate lateFrom, int step) {
        return step > 0 ? calendar.plus(lateFrom, step) : calendar.minus(dueOn, -step);
    }
}
