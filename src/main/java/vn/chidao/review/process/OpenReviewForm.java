package vn.chidao.review.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Mirrors {@code forms/review/OpenReviewForm.form}. */
record OpenReviewForm(
        @NotBlank @Size(max = 10_000) String outline,
        @NotNull LocalDate selfAssessmentsDueOn) {}
