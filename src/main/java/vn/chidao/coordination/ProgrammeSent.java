package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A version is under consultation with all parties. */
public record ProgrammeSent(
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
                "PROGRAMME_SENT",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.sent", title, version),
                textSha256);
    }
}
