package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The lead has worded a joint programme.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record ProgrammeDrafted(String programmeId, String title, String leadUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_DRAFTED",
                "joint-programme",
                programmeId,
                null,
                leadUnitId,
                Phrase.of("coordination.act.drafted", title),
                textSha256);
    }
}
