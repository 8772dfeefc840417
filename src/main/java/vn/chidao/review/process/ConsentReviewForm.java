package vn.chidao.review.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/review/ConsentReviewForm.form}; the reason is required from whoever does not conclude. */
record ConsentReviewForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        CONSENT,
        REFUSE
    }
}
