package vn.chidao.review.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.chidao.review.Stance;

/** Mirrors {@code forms/review/GiveReviewOpinionForm.form}; whoever does not simply agree says why. */
record GiveReviewOpinionForm(
        @NotNull Stance stance, @Nullable @Size(max = 4000) String comment) {}
