package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The consulted version is before the signers of all parties.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record ConsentAsked(String programmeId, String title, int version, String leadUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_CONSENT_ASKED",
                "joint-programme",
                programmeId,
                null,
                leadUnitId,
                Phrase.of("coordination.act.consent-asked", title, version),
                textSha256);
    }
}
