package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation is called differently or stands elsewhere from this day on; names are as people know them. */
public record UnitChanged(
        String unitId,
        String oldName,
        String newName,
        @Nullable String oldParentName,
        @Nullable String newParentName,
        LocalDate from)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts("UNIT_CHANGED", "organization", unitId, null, unitId, summary(), null);
    }

    private Phrase summary() {
        boolean renamed = !oldName.equals(newName);
        boolean moved = !String.valueOf(oldParentName).equals(String.valueOf(newParentName));
        if (renamed && moved) {
            return Phrase.of("organization.act.unit-renamed-and-moved", from, oldName, newName, above());
        }
        if (renamed) {
            return Phrase.of("organization.act.unit-renamed", from, oldName, newName);
        }
        return moved
                ? Phrase.of("organization.act.unit-moved", from, oldName, above())
                : Phrase.of("organization.act.unit-changed", from, oldName);
    }

    private Phrase above() {
        return newParentName == null
                ? Phrase.of("organization.act.below-nobody")
                : Phrase.of("organization.act.below", newParentName);
    }
}
