package vn.chidao.exchange;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator sent a given-up message on its way again. */
record MessageRetried(String messageId, String subject) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "MESSAGE_RETRIED",
                "message",
                messageId,
                null,
                null,
                Phrase.of("exchange.act.message-retried", subject),
                null);
    }
}
