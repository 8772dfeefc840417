package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;
import vn.chidao.changing.ChangeKind;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A clerk said what a change from outside is; without a kind, that there is nothing to do here. */
public record ArrivingChangeSettled(
        String messageId,
        @Nullable String directiveId,
        String unitId,
        String documentCode,
        @Nullable ChangeKind kind,
        String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "ARRIVING_CHANGE_SETTLED",
                "message",
                messageId,
                directiveId,
                unitId,
                kind == null
                        ? Phrase.of("exchange.act.arriving-change-aside", documentCode, reason)
                        : Phrase.of(
                                "exchange.act.arriving-change-settled",
                                documentCode,
                                Phrase.of("ChangeKind." + kind),
                                reason),
                null);
    }
}
