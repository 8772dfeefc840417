package vn.chidao.organization;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Organisations, positions and people have been taken over from files: so many rows were new, so many differed. */
public record WorldImported(String source, int added, int changed) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "WORLD_IMPORTED",
                "organization",
                source,
                null,
                null,
                Phrase.of("organization.act.world-imported", source, added, changed),
                null);
    }
}
