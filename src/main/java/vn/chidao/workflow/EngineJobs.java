package vn.chidao.workflow;

import java.time.Duration;

/** The engine's own work between two tasks: for operators, tests and the play. */
public interface EngineJobs {

    /**
     * Comes back when no job is due: waits for the job executor where it runs, works the jobs off itself where it does
     * not.
     *
     * @throws IllegalStateException when jobs are still due after this real time
     */
    void settle(Duration patience);

    /** Incidents that nobody has resolved. */
    long openIncidents();

    /** Instances that have not ended. */
    long runningInstances();
}
