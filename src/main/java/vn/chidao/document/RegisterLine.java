package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a unit's book, incoming or outgoing.
 *
 * @param party the issuer of an incoming document, the recipients of an outgoing one
 * @param handedTo who got an incoming document, where the file copy of an outgoing one is kept
 * @param dueOn by when an incoming document is to be dealt with, as the leader directed
 * @param voidReason why the number of this line stays unused; null where a document stands in it
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
        @Nullable LocalDate dueOn,
        Secrecy secrecy,
        @Nullable String voidReason,
        @Nullable String note) {}
