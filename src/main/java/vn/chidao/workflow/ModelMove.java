package vn.chidao.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it would mean to take the instances of a version to the newest one.
 *
 * @param steps where instances stand, and where they would stand
 * @param timedSubProcess one of the two has a timer in an event sub-process, which would run once more after the move:
 *     nothing is moved
 */
public record ModelMove(ModelVersion from, ModelVersion to, List<Step> steps, boolean timedSubProcess) {

    public ModelMove {
        steps = List.copyOf(steps);
    }

    /** Whether there is a step at which instances may be moved. */
    public boolean isPossible() {
        return !timedSubProcess && steps.stream().anyMatch(step -> step.after() != null);
    }

    /**
     * @param name in the version instances stand on
     * @param after its name in the newest version; null where that has no such step, and instances stay
     * @param standing how many instances stand there
     * @param newForm whoever has the task open is asked by another form from then on
     */
    public record Step(
            String elementId, String name, @Nullable String after, long standing, boolean newForm) {}

    /**
     * What came of taking instances over, or of trying to.
     *
     * @param moved that went over; on a trial, that would
     * @param staying that stand where the newest version has no step
     * @param waiting that are left for the next time, because so many are not moved at once
     * @param refused that the engine would not take over, by business key; the reason is in the server's log
     */
    public record Outcome(int moved, int staying, int waiting, List<String> refused) {

        public Outcome {
            refused = List.copyOf(refused);
        }
    }
}
