package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A party does not consent; the version is set aside with every consent to it. */
public record ConsentRefused(
        String programmeId,
        @Nullable String directiveId,
        String title,
        int version,
        String unitId,
        String unitName,
        String reason,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROGRAMME_REFUSED",
                "joint-programme",
                programmeId,
                directiveId,
                unitId,
                Phrase.of("coordination.act.refused", unitName, version, title, reason),
                textSha256);
    }
}
