package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The lead has taken back what was not in force yet.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record ProgrammeWithdrawn(String programmeId, String title, int version, String reason, String leadUnitId)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_WITHDRAWN",
                "joint-programme",
                programmeId,
                null,
                leadUnitId,
                Phrase.of("coordination.act.withdrawn", title, version, reason),
                null);
    }
}
