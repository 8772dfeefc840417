package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A party has signed: it consents to this version.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record PartyConsented(
        String programmeId, String title, int version, String unitId, String unitName, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_CONSENTED",
                "joint-programme",
                programmeId,
                null,
                unitId,
                Phrase.of("coordination.act.consented", unitName, version, title),
                textSha256);
    }
}
