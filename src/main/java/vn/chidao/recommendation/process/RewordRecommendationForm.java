package vn.chidao.recommendation.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/recommendation/RewordRecommendationForm.form}; whoever does not send it says why. */
record RewordRecommendationForm(
        @NotNull Decision decision,
        @NotBlank @Size(max = 300) String subject,
        @NotBlank @Size(max = 10_000) String text,
        @Nullable LocalDate answerDueOn,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        RESUBMIT,
        WITHDRAW
    }
}
