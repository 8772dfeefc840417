package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.Secrecy;

/**
 * Enters a directive that has arrived in the book of incoming documents.
 *
 * @param copies how many have come, where the clerk says so
 * @param secrecy null for the one that is printed on the document
 */
public record RegisterIncoming(
        String receiptId,
        LocalDate arrivedOn,
        @Nullable Integer copies,
        @Nullable Secrecy secrecy) {

    /** Of which nothing else is said. */
    public RegisterIncoming(String receiptId, LocalDate arrivedOn) {
        this(receiptId, arrivedOn, null, null);
    }
}
