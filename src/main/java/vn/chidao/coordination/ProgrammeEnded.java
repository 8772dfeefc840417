package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The years a programme was concluded for are over. */
public record ProgrammeEnded(
        String programmeId, @Nullable String directiveId, String title, int yearTo, String leadUnitId)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_ENDED",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.ended", title, yearTo),
                null);
    }
}
