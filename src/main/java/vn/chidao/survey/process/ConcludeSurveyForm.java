package vn.chidao.survey.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/survey/ConcludeSurveyForm.form}; the rows are the areas without an accepted count. */
record ConcludeSurveyForm(
        @NotNull Outcome outcome,
        @Nullable List<@Valid Line> missing,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Size(max = 2000) String opinion) {

    enum Outcome {
        SATISFIED,
        NOT_SATISFIED,
        NOT_USABLE
    }

    record Line(
            @NotBlank String area,
            @NotNull @Min(1) @Max(1000000) Integer households) {}
}
