package vn.chidao.organization;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation has taken open work over from another; stands in its own chain. */
public record WorkTakenOver(
        String reorganisationId,
        String key,
        String kind,
        String label,
        @Nullable String directiveId,
        String fromUnitId,
        String fromName,
        String toUnitId,
        String toName)
        implements RecordedAct {

    static WorkTakenOver of(Handover handover, OpenWork work, String fromName, String toUnitId, String toName) {
        return new WorkTakenOver(
                handover.reorganisationId(),
                work.key(),
                work.kind(),
                work.label(),
                work.directiveId(),
                handover.fromUnitId(),
                fromName,
                toUnitId,
                toName);
    }

    @Override
    public Facts facts() {
        return new Facts(
                "WORK_TAKEN_OVER",
                "open-work",
                key,
                directiveId,
                toUnitId,
                Phrase.of("organization.act.work-taken-over", toName, fromName, label),
                null);
    }
}
