package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** All parties have consented: the version is in force. */
public record ProgrammeInForce(
        String programmeId,
        @Nullable String directiveId,
        String title,
        int version,
        String leadUnitId,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_IN_FORCE",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.in-force", title, version),
                textSha256);
    }
}
