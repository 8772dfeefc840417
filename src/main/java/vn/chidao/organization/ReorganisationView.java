package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a reorganisation.
 *
 * @param submitted whether it has been sent to appraisal before; a returned plan goes on from its task
 * @param changes in the order in which they are carried out
 */
public record ReorganisationView(
        String id,
        String title,
        String basis,
        LocalDate effectiveOn,
        ReorganisationStatus status,
        boolean submitted,
        String preparingUnitId,
        String preparingUnitName,
        String decidingUnitName,
        @Nullable String returnReason,
        @Nullable Hand preparer,
        @Nullable Hand appraiser,
        @Nullable Hand approver,
        @Nullable LocalDate doneOn,
        List<Change> changes) {

    public ReorganisationView {
        changes = List.copyOf(changes);
    }

    /** Open work for which a person must still name a successor. */
    public long unnamed() {
        return changes.stream()
                .flatMap(change -> change.work().stream())
                .filter(choice -> choice.successorId() == null)
                .count();
    }

    /** Who had the plan in hands, and when. */
    public record Hand(String label, LocalDate day) {}

    public record Unit(String id, String name) {}

    /**
     * What happens to one organisation.
     *
     * @param name the new name, for a rename
     * @param parentName the new parent, for a move
     * @param work its open work and who takes it over, as of today; empty once done
     */
    public record Change(
            int position,
            ChangeKind kind,
            String unitId,
            String unitName,
            List<Unit> successors,
            @Nullable String name,
            @Nullable String parentName,
            boolean done,
            List<Choice> work) {

        public Change {
            successors = List.copyOf(successors);
            work = List.copyOf(work);
        }
    }

    /** Open work of one key and who takes it over; {@code successorId} null while nobody has been named. */
    public record Choice(
            String unitId,
            String key,
            String kind,
            String label,
            int count,
            @Nullable String successorId,
            @Nullable String successorName) {}
}
