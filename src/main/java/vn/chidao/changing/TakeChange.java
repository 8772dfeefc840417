package vn.chidao.changing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a document that arrived has changed it.
 *
 * @param receiptId by which it arrived
 * @param byDocument number of the document by which he does so, where he names one
 * @param calledThere what he calls this change, where he says it: an answer names it, for one document may have several
 */
public record TakeChange(
        String receiptId,
        ChangeKind kind,
        String reason,
        @Nullable String byDocument,
        @Nullable LocalDate byDocumentOn,
        @Nullable String calledThere) {}
