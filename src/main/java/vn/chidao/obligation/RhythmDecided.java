package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body has decided how often an obligation falls due. */
public record RhythmDecided(String obligationId, String directiveId, String code, String rhythms, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RHYTHM_DECIDED",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.rhythm-decided", code, rhythms, reason),
                null);
    }
}
