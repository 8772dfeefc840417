package vn.chidao.obligation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code ConfirmResultForm.form}: the following-up body confirms a result, or returns it with a comment. */
record ConfirmResultForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        CONFIRM,
        RETURN
    }
}
