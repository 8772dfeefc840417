package vn.chidao.directive.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.SigningRoad;

/** Mirrors {@code forms/directive/ReviewFormatForm.form}; the comment is required for a return. */
record ReviewFormatForm(
        @NotNull Decision decision,
        @Nullable SigningRoad road,
        @Nullable @Size(max = 2000) String comment) {
    enum Decision {
        APPROVE,
        RETURN
    }
}
