package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An addressee outside said how far it has come with a directive; the words are its own. */
public record OutsideAnswered(
        String directiveId, String receiptId, String unitName, String label, ReceiptStatus status, String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "OUTSIDE_ANSWERED",
                "receipt",
                receiptId,
                directiveId,
                null,
                Phrase.of(
                                "receiving.act.outside-answered",
                                unitName,
                                label,
                                Phrase.of("ReceiptStatus." + status.name()))
                        .withRemark(words.isBlank() ? null : words),
                null);
    }
}
