package vn.chidao.recording;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An officer of the drafting body stands for the obligations that were read from a draft written here. */
public record DraftDutiesConfirmed(
        String directiveId, String label, int obligations, int changed, String unitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DRAFT_DUTIES_CONFIRMED",
                "directive",
                directiveId,
                directiveId,
                unitId,
                Phrase.of("recording.act.draft-duties-confirmed", label, obligations, changed),
                textSha256);
    }
}
