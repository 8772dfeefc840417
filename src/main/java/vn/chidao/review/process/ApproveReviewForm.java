package vn.chidao.review.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mirrors {@code forms/review/ApproveReviewForm.form}; the comment is required when the draft goes back, somebody to consult
 * when others are heard first.
 */
record ApproveReviewForm(
        @NotNull Decision decision,
        @Nullable List<@Valid Consulted> consulted,
        @Nullable LocalDate opinionsDueOn,
        @Nullable @Size(max = 2000) String comment) {

    enum Decision {
        APPROVE,
        CONSULT,
        REFUSE
    }

    record Consulted(@NotBlank String unit) {}

    List<String> consultedUnits() {
        return consulted == null
                ? List.of()
                : consulted.stream().map(Consulted::unit).toList();
    }
}
