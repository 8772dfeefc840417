package vn.chidao.organization;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation has handed open work over; stands in its own chain. */
public record WorkHandedOver(
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

    static WorkHandedOver of(Handover handover, OpenWork work, String fromName, String toUnitId, String toName) {
        return new WorkHandedOver(
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
                "WORK_HANDED_OVER",
                "open-work",
                key,
                directiveId,
                fromUnitId,
                Phrase.of("organization.act.work-handed-over", fromName, toName, label),
                null);
    }
}
