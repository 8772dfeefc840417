package vn.chidao.exchange.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/exchange/SettleChangeForm.form}; all but a recall need the document by which it is done. */
record SettleChangeForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 100) String byDocument,
        @Nullable LocalDate byDocumentOn,
        @NotBlank @Size(max = 1000) String reason) {
    enum Decision {
        RECALL,
        REPLACE,
        AMEND,
        CORRECT,
        ASIDE
    }
}
