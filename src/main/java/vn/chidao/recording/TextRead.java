package vn.chidao.recording;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A text was read; nothing is in force. */
public record TextRead(String recordingId, String subject, String unitId, String textSha256) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_TEXT_READ",
                "recording",
                recordingId,
                null,
                unitId,
                Phrase.of("recording.act.text-read", subject),
                textSha256);
    }
}
