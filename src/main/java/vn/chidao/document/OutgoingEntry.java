package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the clerk writes into the book of outgoing documents, in its columns; {@code reference} is the document's id. */
public record OutgoingEntry(
        String reference,
        String numberAndNotation,
        LocalDate issuedOn,
        DocumentType type,
        String subject,
        String signer,
        String recipients,
        @Nullable String fileUnit,
        int copies,
        @Nullable String note,
        Secrecy secrecy) {

    /** Of a document that is not secret. */
    public OutgoingEntry(
            String reference,
            String numberAndNotation,
            LocalDate issuedOn,
            DocumentType type,
            String subject,
            String signer,
            String recipients,
            @Nullable String fileUnit,
            int copies,
            @Nullable String note) {
        this(
                reference,
                numberAndNotation,
                issuedOn,
                type,
                subject,
                signer,
                recipients,
                fileUnit,
                copies,
                note,
                Secrecy.NONE);
    }
}
