package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body returns a result. */
public record ResultReturned(String occurrenceId, String directiveId, String subject, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RESULT_RETURNED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of("obligation.act.result-returned", subject, reason),
                null);
    }
}
