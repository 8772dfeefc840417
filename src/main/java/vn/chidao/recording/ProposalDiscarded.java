package vn.chidao.recording;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A text that was read has been put aside; nothing of it binds. */
public record ProposalDiscarded(String recordingId, String subject, String reason, String unitId)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PROPOSAL_DISCARDED",
                "recording",
                recordingId,
                null,
                unitId,
                Phrase.of("recording.act.proposal-discarded", subject).withRemark(reason),
                null);
    }
}
