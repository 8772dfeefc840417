package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An addressee's clerk sent the directive back. */
public record ReceiptReturned(
        String directiveId, String receiptId, String unitId, String unitName, String label, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RECEIPT_RETURNED",
                "receipt",
                receiptId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.receipt-returned", unitName, label, reason),
                null);
    }
}
