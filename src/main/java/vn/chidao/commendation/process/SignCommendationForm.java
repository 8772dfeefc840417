package vn.chidao.commendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/commendation/SignCommendationForm.form}; whoever returns it says why. */
record SignCommendationForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 60) String paperNumber,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        SIGN,
        RETURN
    }
}
