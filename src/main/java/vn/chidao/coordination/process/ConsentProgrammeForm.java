package vn.chidao.coordination.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/coordination/ConsentProgrammeForm.form}: the version that was read, and a reason for a refusal. */
record ConsentProgrammeForm(
        @NotNull @Min(1) @Max(10_000) Integer version,
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String reason) {

    enum Decision {
        CONSENT,
        REFUSE
    }
}
