package vn.chidao.review.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Mirrors {@code forms/review/ConcludeReviewForm.form}. */
record ConcludeReviewForm(
        @NotNull Decision decision,
        @NotBlank @Size(max = 4000) String opinion) {

    enum Decision {
        CONCLUDE,
        RETURN
    }
}
