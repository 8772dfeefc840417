package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A party has signed: it consents to this version. */
public record PartyConsented(
        String programmeId,
        @Nullable String directiveId,
        String title,
        int version,
        String unitId,
        String unitName,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_CONSENTED",
                "joint-programme",
                programmeId,
                directiveId,
                unitId,
                Phrase.of("coordination.act.consented", unitName, version, title),
                textSha256);
    }
}
