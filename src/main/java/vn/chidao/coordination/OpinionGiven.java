package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A party has said in the consultation what it thinks of a version.
 * On the record of its organisation alone: a text that is not in force is its parties'.
 */
public record OpinionGiven(
        String programmeId,

        String title,
        int version,
        boolean agrees,
        String unitId,
        String unitName,
        @Nullable String comment,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_OPINION",
                "joint-programme",
                programmeId,
                null,
                unitId,
                (agrees
                                ? Phrase.of("coordination.act.agreed", unitName, version, title)
                                : Phrase.of("coordination.act.proposed", unitName, version, title))
                        .withRemark(comment),
                textSha256);
    }
}
