package vn.chidao.review.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/review/ApproveReviewForm.form}; the comment is required when the draft goes back. */
record ApproveReviewForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        APPROVE,
        REFUSE
    }
}
