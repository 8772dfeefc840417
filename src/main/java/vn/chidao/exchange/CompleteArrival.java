package vn.chidao.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/**
 * What a clerk reads off a document that arrived without saying it in a form that can be read.
 *
 * @param number as he writes it, such as {@code 17-CV/TU}
 */
public record CompleteArrival(
        String messageId,
        @Nullable String issuerName,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable DocumentType type,
        @Nullable String subject) {}
