package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A party does not consent; the version is set aside with every consent to it.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record ConsentRefused(
        String programmeId, String title, int version, String unitId, String unitName, String reason, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_REFUSED",
                "joint-programme",
                programmeId,
                null,
                unitId,
                Phrase.of("coordination.act.refused", unitName, version, title, reason),
                textSha256);
    }
}
