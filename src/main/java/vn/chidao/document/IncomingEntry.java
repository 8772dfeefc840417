package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the clerk writes into the book of incoming documents, in its columns; {@code reference} is the document's id. */
public record IncomingEntry(
        String reference,
        LocalDate arrivedOn,
        String issuerName,
        String numberAndNotation,
        LocalDate issuedOn,
        DocumentType type,
        String subject,
        @Nullable String handedTo,
        @Nullable String note,
        @Nullable Integer copies,
        Secrecy secrecy) {

    /** Of a document that is not secret. */
    public IncomingEntry(
            String reference,
            LocalDate arrivedOn,
            String issuerName,
            String numberAndNotation,
            LocalDate issuedOn,
            DocumentType type,
            String subject,
            @Nullable String handedTo,
            @Nullable String note) {
        this(
                reference,
                arrivedOn,
                issuerName,
                numberAndNotation,
                issuedOn,
                type,
                subject,
                handedTo,
                note,
                null,
                Secrecy.NONE);
    }
}
