package vn.chidao.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.Planner;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The days of a play: what opens opens, the engine comes to rest, and every open task is shown to whoever plays. */
@Component
@Profile("demo & !prod")
class PlayDays {

    /** Longer than the two minutes for which a killed instance keeps its jobs locked. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final WorkList workList;
    private final ProcessStarts starts;
    private final EngineJobs jobs;
    private final Planner planner;
    private final TimeMachine timeMachine;

    PlayDays(WorkList workList, ProcessStarts starts, EngineJobs jobs, Planner planner, TimeMachine timeMachine) {
        this.workList = workList;
        this.starts = starts;
        this.jobs = jobs;
        this.planner = planner;
        this.timeMachine = timeMachine;
    }

    /** Whoever plays the officers. */
    @FunctionalInterface
    interface Player {

        /** Does what an officer would do about this task today; false when that is nothing. */
        boolean workOn(WorkItem item, LocalDate day);
    }

    /** Plays one day to its end: until the player has nothing to do about any task that is open. */
    void play(LocalDate day, Player player) {
        planner.runThrough(day);
        boolean acted = true;
        while (acted) {
            settle();
            acted = false;
            for (WorkItem item : workList.open()) {
                acted |= player.workOn(item, day);
            }
        }
    }

    /**
     * Lets the engine come to rest.
     *
     * @throws IllegalStateException when an instance cannot be started or a job has failed for good
     */
    void settle() {
        do {
            starts.startDue();
            jobs.settle(PATIENCE);
            if (starts.failing() > 0 || jobs.openIncidents() > 0) {
                throw new IllegalStateException(
                        starts.failing() + " instances cannot be started, " + jobs.openIncidents() + " incidents");
            }
            // What another thread is starting right now is not ours to start, but ours to wait for.
        } while (starts.waiting() > 0);
    }

    /** The day is over; it is the next morning. */
    void morningAfter(LocalDate day) {
        morningOf(day.plusDays(1));
    }

    /** It is the morning of this day. Whatever happens by itself on the days before it has happened by then. */
    void morningOf(LocalDate day) {
        timeMachine.moveTo(day, MORNING);
    }
}
