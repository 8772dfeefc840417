package vn.chidao.directive.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/directive/ReviseDraftForm.form}. */
record ReviseDraftForm(
        @NotNull Action action,
        @NotBlank @Size(max = 500) String subject,
        @NotBlank @Size(max = 100000) String body,
        @Nullable @Size(max = 1000) String note) {
    enum Action {
        RESUBMIT,
        WITHDRAW
    }
}
