package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A document issued by somebody else was taken up, its obligations confirmed. */
public record DirectiveRecorded(
        String directiveId, String label, String subject, String recordingUnitId, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_RECORDED",
                "directive",
                directiveId,
                directiveId,
                recordingUnitId,
                Phrase.of("directive.act.directive-recorded", label, subject),
                textSha256);
    }
}
