package vn.chidao.changing.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/changing/AnswerChangeForm.form}; the reason is required for a refusal. */
record AnswerChangeForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String reason) {
    enum Decision {
        ACCEPT,
        REFUSE
    }
}
