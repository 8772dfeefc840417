package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The lead has taken back what was not in force yet. */
public record ProgrammeWithdrawn(
        String programmeId, @Nullable String directiveId, String title, int version, String reason, String leadUnitId)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_WITHDRAWN",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.withdrawn", title, version, reason),
                null);
    }
}
