package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A document from outside stands in a unit's book; conditions may wait for it. */
public record IncomingRegistered(String directiveId, String numberAndNotation, String unitId) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "INCOMING_REGISTERED",
                "directive",
                directiveId,
                directiveId,
                unitId,
                Phrase.of("directive.act.incoming-registered", numberAndNotation),
                null);
    }
}
