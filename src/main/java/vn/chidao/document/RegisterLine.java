package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a unit's book, incoming or outgoing.
 *
 * @param party the issuer of an incoming document, the recipients of an outgoing one
 */
public record RegisterLine(
        int entryNumber,
        LocalDate enteredOn,
        String reference,
        String party,
        String numberAndNotation,
        LocalDate issuedOn,
        DocumentType type,
        String subject,
        @Nullable String signer,
        @Nullable String handedTo,
        @Nullable Integer copies,
        @Nullable String note) {}
