package vn.chidao.exchange;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A clerk said of something that arrived that it is no document for his organisation. */
public record ArrivingDocumentAside(String messageId, String unitId, String subject, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "ARRIVING_DOCUMENT_ASIDE",
                "message",
                messageId,
                null,
                unitId,
                Phrase.of("exchange.act.arriving-document-aside", subject, reason),
                null);
    }
}
