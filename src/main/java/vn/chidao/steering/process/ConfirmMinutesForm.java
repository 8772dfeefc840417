package vn.chidao.steering.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/steering/ConfirmMinutesForm.form}; a return needs a reason. */
record ConfirmMinutesForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String reason) {

    enum Decision {
        CONFIRM,
        RETURN
    }
}
