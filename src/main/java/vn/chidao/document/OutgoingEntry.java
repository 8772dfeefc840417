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
        @Nullable String note) {}
