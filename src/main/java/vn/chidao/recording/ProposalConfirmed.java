package vn.chidao.recording;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An officer has compared the proposal with the text and stands for it. */
public record ProposalConfirmed(
        String recordingId, String label, int obligations, int changed, String unitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROPOSAL_CONFIRMED",
                "recording",
                recordingId,
                recordingId,
                unitId,
                Phrase.of("recording.act.proposal-confirmed", label, obligations, changed),
                textSha256);
    }
}
