package vn.chidao.changing.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/changing/DecideRecallForm.form}; the comment is required where nothing is recalled. */
record DecideRecallForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String comment) {
    enum Decision {
        RECALL,
        KEEP
    }
}
