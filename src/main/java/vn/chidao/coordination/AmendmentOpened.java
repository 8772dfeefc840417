package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The lead words an amendment; the text in force holds until all consent to it. */
public record AmendmentOpened(
        String programmeId,
        @Nullable String directiveId,
        String title,
        String reason,
        String leadUnitId,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_AMENDED",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.amended", title, reason),
                textSha256);
    }
}
