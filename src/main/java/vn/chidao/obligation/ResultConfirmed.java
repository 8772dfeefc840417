package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body confirms a result. */
public record ResultConfirmed(String occurrenceId, String directiveId, String subject) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RESULT_CONFIRMED",
                "occurrence",
                occurrenceId,
                directiveId,
                null,
                Phrase.of("obligation.act.result-confirmed", subject),
                null);
    }
}
