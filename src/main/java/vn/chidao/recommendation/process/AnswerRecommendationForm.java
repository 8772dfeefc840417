package vn.chidao.recommendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/recommendation/AnswerRecommendationForm.form}; what is needed depends on the decision. */
record AnswerRecommendationForm(
        @NotNull Decision decision,
        @Nullable Outcome outcome,
        @Nullable @Size(max = 10_000) String answer,
        @Nullable @Size(max = 2000) String measures,
        @Nullable LocalDate promisedOn,
        @Nullable String file,
        @Nullable @Size(max = 300) String passTo,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        ANSWER,
        PASS_ON,
        RETURN
    }

    enum Outcome {
        ACCEPTED,
        PARTLY,
        REJECTED_WITH_REASON
    }
}
