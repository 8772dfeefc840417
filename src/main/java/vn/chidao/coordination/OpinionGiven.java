package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A party has said in the consultation what it thinks of a version. */
public record OpinionGiven(
        String programmeId,
        @Nullable String directiveId,
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
                directiveId,
                unitId,
                (agrees
                                ? Phrase.of("coordination.act.agreed", unitName, version, title)
                                : Phrase.of("coordination.act.proposed", unitName, version, title))
                        .withRemark(comment),
                textSha256);
    }
}
