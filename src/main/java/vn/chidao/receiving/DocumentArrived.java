package vn.chidao.receiving;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A document came from outside for an organisation of ours; its clerk has not looked at it yet. */
public record DocumentArrived(
        String directiveId, String receiptId, String unitId, String unitName, String label, String issuerName)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DOCUMENT_ARRIVED",
                "receipt",
                receiptId,
                directiveId,
                unitId,
                Phrase.of("receiving.act.document-arrived", label, issuerName, unitName),
                null);
    }
}
