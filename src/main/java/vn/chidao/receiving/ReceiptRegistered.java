package vn.chidao.receiving;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An addressee's clerk entered the directive in the unit's book. */
public record ReceiptRegistered(
        String directiveId,
        String receiptId,
        String unitId,
        String unitName,
        String label,
        int incomingNumber,
        LocalDate arrivedOn)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "RECEIPT_REGISTERED",
                "receipt",
                receiptId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.receipt-registered", unitName, label, incomingNumber, arrivedOn),
                null);
    }
}
