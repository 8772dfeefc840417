package vn.chidao.assessment.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/assessment/ScoreSheetForm.form}: one row for each criterion. */
record ScoreSheetForm(
        @NotEmpty List<@Valid Line> scores,
        @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal bonus,
        @Nullable @Size(max = 2000) String bonusReason) {

    record Line(
            @NotBlank String criterion,
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal points,
            @Nullable @Size(max = 500) String reason,
            @Nullable @Size(max = 500) String evidence) {}
}
