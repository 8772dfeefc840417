package vn.chidao.survey.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/survey/EnterTallyForm.form}: numbers of ballots only, one row for each question. */
record EnterTallyForm(
        @NotNull Method method,
        @NotNull @Min(1) @Max(1000000) Integer householdsTotal,
        @NotNull @Min(0) @Max(1000000) Integer ballotsIssued,
        @NotNull @Min(0) @Max(1000000) Integer ballotsReturned,
        @NotNull @Min(0) @Max(1000000) Integer ballotsInvalid,
        @NotEmpty List<@Valid Line> answers,
        @Nullable String minutes,
        @Nullable @Size(max = 1000) String note) {

    enum Method {
        BALLOT_AT_HOME,
        AREA_MEETING,
        ONLINE
    }

    record Line(
            @NotBlank String question,
            @NotNull @Min(0) @Max(1000000) Integer satisfied,
            @NotNull @Min(0) @Max(1000000) Integer unsatisfied,
            @NotNull @Min(0) @Max(1000000) Integer noOpinion) {}
}
