package vn.chidao.organization;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A plan for a reorganisation took a step; {@code verb} says which. */
public record ReorganisationMoved(
        String reorganisationId,
        String title,
        String decidingUnitId,
        String verb,
        @Nullable String note) implements RecordedAct {

    static ReorganisationMoved of(Reorganisation plan, String verb, @Nullable String note) {
        return new ReorganisationMoved(
                plan.id(),
                plan.title(),
                plan.decidingUnitId(),
                verb,
                note == null || note.isBlank() ? null : note.strip());
    }

    @Override
    public Facts facts() {
        return new Facts(
                verb,
                "reorganisation",
                reorganisationId,
                null,
                null,
                Phrase.of("organization.act.plan", title).withRemark(note),
                null);
    }
}
