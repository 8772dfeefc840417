package vn.chidao.exchange.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/** Mirrors {@code forms/exchange/IdentifyDocumentForm.form}; a document needs all but the reason, anything else only that. */
record IdentifyDocumentForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 300) String issuerName,
        @Nullable @Size(max = 60) String number,
        @Nullable LocalDate issuedOn,
        @Nullable DocumentType type,
        @Nullable @Size(max = 500) String subject,
        @Nullable @Size(max = 1000) String reason) {
    enum Decision {
        RECEIVE,
        ASIDE
    }
}
