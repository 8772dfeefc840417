package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The consulted version is before the signers of all parties. */
public record ConsentAsked(
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
                "PROGRAMME_CONSENT_ASKED",
                "joint-programme",
                programmeId,
                directiveId,
                leadUnitId,
                Phrase.of("coordination.act.consent-asked", title, version),
                textSha256);
    }
}
