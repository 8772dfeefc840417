package vn.chidao.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that a message brings or speaks of.
 *
 * @param documentId what its issuer calls it on the exchange
 */
record Cited(
        @Nullable String documentId,
        @Nullable String code,
        @Nullable LocalDate date,
        String subject) {

    /** The same document under what its issuer calls a change of it. */
    Cited named(String name) {
        return new Cited(name, code, date, subject);
    }
}
