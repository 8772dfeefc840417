package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A substitution was ended before its last day, or taken back before its first. */
public record SubstitutionEnded(
        String substitutionId, String positionName, String unitId, String absentName, String substituteName)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SUBSTITUTION_ENDED",
                "substitution",
                substitutionId,
                null,
                unitId,
                Phrase.of("identity.act.substitution-ended", substituteName, absentName, positionName),
                null);
    }
}
