package vn.chidao.exemplar.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/exemplar/ConfirmModelForm.form}; whoever returns it says why. */
record ConfirmModelForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        CONFIRM,
        RETURN
    }
}
