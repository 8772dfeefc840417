package vn.chidao.commendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/commendation/CheckDossierForm.form}; whoever returns it says why. */
record CheckDossierForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        ACCEPT,
        RETURN
    }
}
