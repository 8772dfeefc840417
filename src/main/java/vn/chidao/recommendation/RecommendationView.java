package vn.chidao.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessClock;

/**
 * A recommendation with its whole way.
 *
 * @param arisenFrom what it arose from, as {@link RecommendationSource} knows it
 * @param raiserUnitId who answers for it now on the raiser's side
 * @param raiserName the raiser, followed by its successor where it has one
 * @param askedName the body it was first addressed to
 * @param wishedDueOn set by hand
 * @param turn what has been asked last; whoever acts on an earlier one comes too late
 */
public record RecommendationView(
        String id,
        String letterId,
        RecommendationOrigin origin,
        @Nullable String directiveId,
        @Nullable String clause,
        @Nullable String arisenFrom,
        String raiserUnitId,
        String raiserName,
        String askedName,
        String addresseeUnitId,
        String addresseeName,
        String subject,
        String text,
        @Nullable LocalDate wishedDueOn,
        LocalDate raisedOn,
        String raisedBy,
        RecommendationStatus status,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate answerDueOn,
        @Nullable AnswerOutcome outcome,
        @Nullable LocalDate promisedOn,
        int rounds,
        int turn,
        List<FileView> files,
        List<StepView> steps) {

    public RecommendationView {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
    }

    public boolean isLate(LocalDate today) {
        return status == RecommendationStatus.SENT && answerDueOn != null && answerDueOn.isBefore(today);
    }

    /** The latest answer, where there has been one. */
    public Optional<StepView> lastAnswer() {
        return last(StepKind.ANSWERED);
    }

    public Optional<StepView> last(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((earlier, later) -> later);
    }

    /** Whether whoever is asked now has been urged on this day. */
    public boolean isUrgedOn(LocalDate day) {
        boolean urged = false;
        for (StepView step : steps) {
            urged = switch (step.kind()) {
                case URGED ->
                    LocalDate.ofInstant(step.doneAt(), BusinessClock.ZONE).equals(day);
                case SENT, PASSED_ON, ASKED_AGAIN, READDRESSED -> false;
                default -> urged;
            };
        }
        return urged;
    }

    /** What others than the raiser see: nothing of how it came to be sent. */
    public List<StepView> stepsSinceSent() {
        return steps.stream()
                .filter(step -> step.kind() != StepKind.RAISED
                        && step.kind() != StepKind.RETURNED_TO_WRITER
                        && step.kind() != StepKind.REWORDED)
                .toList();
    }

    /** A file by its name. */
    public record FileView(String id, String name) {}

    /**
     * One step.
     *
     * @param unitName who did it, as it was called then; null for what happened of itself
     */
    public record StepView(
            StepKind kind,
            @Nullable String unitName,
            @Nullable String toName,
            @Nullable AnswerOutcome outcome,
            @Nullable String words,
            @Nullable String measures,
            @Nullable LocalDate day,
            @Nullable FileView file,
            String personName,
            @Nullable String positionName,
            Instant doneAt) {}
}
