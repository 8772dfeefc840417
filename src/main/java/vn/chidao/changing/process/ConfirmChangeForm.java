package vn.chidao.changing.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/changing/ConfirmChangeForm.form}; the comment is required where it is not confirmed. */
record ConfirmChangeForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String comment) {
    enum Decision {
        CONFIRM,
        DISMISS
    }
}
