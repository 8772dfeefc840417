package vn.chidao.organization.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/organization/RevisePlanForm.form}. */
record RevisePlanForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {
    enum Decision {
        RESUBMIT,
        WITHDRAW
    }
}
