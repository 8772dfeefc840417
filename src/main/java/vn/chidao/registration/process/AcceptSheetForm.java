package vn.chidao.registration.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/registration/AcceptSheetForm.form}; the comment is required when the sheet goes back. */
record AcceptSheetForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        ACCEPT,
        RETURN
    }
}
