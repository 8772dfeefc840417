package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The lead has worded a joint programme. */
public record ProgrammeDrafted(
        String programmeId, @Nullable String directiveId, String title, String leadUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_DRAFTED",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.drafted", title),
                textSha256);
    }
}
