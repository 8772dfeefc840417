package vn.chidao.registration.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/registration/AcceptAnnexForm.form}; the comment is required when the annex goes back. */
record AcceptAnnexForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        ACCEPT,
        RETURN
    }
}
