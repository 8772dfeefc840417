package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The version in force has its number from the lead's series and is with all parties. */
public record ProgrammeNumbered(
        String programmeId,
        @Nullable String directiveId,
        String title,
        String numberAndNotation,
        String leadUnitId,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_NUMBERED",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.numbered", title, numberAndNotation),
                textSha256);
    }
}
