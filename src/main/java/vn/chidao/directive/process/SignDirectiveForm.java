package vn.chidao.directive.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.SignatureCapacity;

/** Mirrors {@code forms/directive/SignDirectiveForm.form}; the reason is required for a refusal. */
record SignDirectiveForm(
        @NotNull Decision decision,
        @NotNull SignatureCapacity capacity,
        @Nullable @Size(max = 1000) String reason) {
    enum Decision {
        SIGN,
        REFUSE
    }
}
