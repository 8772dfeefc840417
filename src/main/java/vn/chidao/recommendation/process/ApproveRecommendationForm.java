package vn.chidao.recommendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/recommendation/ApproveRecommendationForm.form}; a return needs a reason. */
record ApproveRecommendationForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        SEND,
        RETURN
    }
}
