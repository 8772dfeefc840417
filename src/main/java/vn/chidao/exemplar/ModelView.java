package vn.chidao.exemplar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A model with all that was reported of it and its history.
 *
 * @param unitId who answers for it now
 * @param unitName whose it was, followed by its successor where it has one
 * @param sheetId the sheet it came with, or null
 * @param outsideReason why it was not registered, or null
 * @param planned how many instances were registered or meant
 * @param unregisteredReason why it is no longer registered, or null
 * @param unbuilt how many of them nothing was reported of, and {@code unjudged} how many have no verdict, those included
 * @param built instances confirmed; so are {@code recognised}, {@code notMet} and {@code replicated}
 */
public record ModelView(
        String id,
        String directiveId,
        String obligationId,
        String unitId,
        String unitName,
        @Nullable String sheetId,
        @Nullable String outsideReason,
        String name,
        ContentArea content,
        @Nullable String settlementName,
        int year,
        @Nullable String description,
        int planned,
        boolean registered,
        @Nullable String unregisteredReason,
        int built,
        int recognised,
        int notMet,
        int replicated,
        int unbuilt,
        int unjudged,
        ModelStage stage,
        long version,
        List<ActView> acts,
        List<StepView> steps) {

    public ModelView {
        acts = List.copyOf(acts);
        steps = List.copyOf(steps);
    }

    /** For whom something that was reported is taken back: the model's organisation, of a replica whoever reported it. */
    public String reporterOf(ActView act) {
        return act.kind() == ModelActKind.REPLICATED ? act.unitId() : unitId;
    }

    /** Whether something reported of it waits to be confirmed. */
    public boolean waits() {
        return acts.stream().anyMatch(act -> act.state() == ModelActState.REPORTED);
    }

    /** What was reported, by its id. */
    public Optional<ActView> act(String actId) {
        return acts.stream().filter(act -> act.id().equals(actId)).findFirst();
    }

    /** The latest step: what whoever comes second has not seen. */
    public StepView last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * Something reported of the model.
     *
     * @param unitName who reported it, as it was called then
     * @param neverBuilt of what does not meet: whether it was never built
     * @param confirmingName who confirms it
     * @param recordId the record reports count it by, where there is one
     */
    public record ActView(
            String id,
            ModelActKind kind,
            ModelActState state,
            String unitId,
            String unitName,
            boolean neverBuilt,
            int amount,
            LocalDate onDay,
            @Nullable String words,
            @Nullable String place,
            @Nullable Integer people,
            @Nullable Integer households,
            @Nullable String decisionNumber,
            @Nullable String decidedBy,
            @Nullable String fileId,
            @Nullable String fileName,
            String confirmingUnitId,
            String confirmingName,
            String reportedBy,
            @Nullable String reportedPosition,
            Instant reportedAt,
            @Nullable String recordId) {

        /** Whether whoever reported it may still take it back. */
        public boolean canBeTakenBack() {
            return state.stands() && recordId == null;
        }

        /** Whether it is confirmed and should count, and no report counts it. */
        public boolean isUncounted() {
            return state == ModelActState.CONFIRMED && kind != ModelActKind.BUILT && recordId == null;
        }
    }

    /** One step, under the name the organisation had then. */
    public record StepView(
            ModelStepKind kind,
            @Nullable ModelActKind actKind,
            @Nullable String unitName,
            @Nullable String words,
            String personName,
            @Nullable String positionName,
            Instant doneAt) {}
}
