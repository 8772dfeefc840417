package vn.chidao.recording;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** It was decided who follows a recorded directive up, receives its reports and concludes on it. */
public record BodiesNamed(
        String recordingId, String label, String followUp, String reportReceiver, String concluding, String unitId)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "BODIES_NAMED",
                "recording",
                recordingId,
                recordingId,
                unitId,
                Phrase.of("recording.act.bodies-named", label, followUp, reportReceiver, concluding),
                null);
    }
}
