package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation has recorded something it did. */
public record RecordAdded(
        String recordId, String obligationId, String directiveId, String code, String unitName, String title)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RECORD_ADDED",
                "record",
                recordId,
                directiveId,
                null,
                Phrase.of("obligation.act.record-added", code, unitName, title),
                null);
    }
}
