package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A version is under consultation with all parties.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record ProgrammeSent(String programmeId, String title, int version, String leadUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_SENT",
                "joint-programme",
                programmeId,
                null,
                leadUnitId,
                Phrase.of("coordination.act.sent", title, version),
                textSha256);
    }
}
