package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The organisation reports the work done. */
public record ResultReported(String occurrenceId, String directiveId, String subject) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RESULT_REPORTED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of("obligation.act.result-reported", subject),
                null);
    }
}
