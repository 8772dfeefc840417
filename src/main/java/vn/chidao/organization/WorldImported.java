package vn.chidao.organization;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Organisations, positions and people have been taken over from files. */
public record WorldImported(String source, int units, int positions, int holdings) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "WORLD_IMPORTED",
                "organization",
                source,
                null,
                null,
                Phrase.of("organization.act.world-imported", source, units, positions, holdings),
                null);
    }
}
