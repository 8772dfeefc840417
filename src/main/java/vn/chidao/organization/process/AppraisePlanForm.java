package vn.chidao.organization.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/organization/AppraisePlanForm.form}; the comment is required for a return. */
record AppraisePlanForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {
    enum Decision {
        APPROVE,
        RETURN
    }
}
