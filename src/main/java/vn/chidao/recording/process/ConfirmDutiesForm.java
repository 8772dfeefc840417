package vn.chidao.recording.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/recording/ConfirmDutiesForm.form}; the directive is in force whatever is answered. */
record ConfirmDutiesForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String reason) {

    enum Decision {
        CONFIRM,
        DISCARD
    }
}
