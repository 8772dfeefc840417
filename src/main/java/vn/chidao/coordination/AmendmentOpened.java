package vn.chidao.coordination;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The lead words an amendment; the text in force holds until all consent to it.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record AmendmentOpened(String programmeId, String title, String reason, String leadUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_AMENDED",
                "joint-programme",
                programmeId,
                null,
                leadUnitId,
                Phrase.of("coordination.act.amended", title, reason),
                textSha256);
    }
}
