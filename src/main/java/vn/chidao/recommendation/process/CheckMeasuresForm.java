package vn.chidao.recommendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/recommendation/CheckMeasuresForm.form}; a later day and another question need a reason. */
record CheckMeasuresForm(
        @NotNull Decision decision,
        @Nullable LocalDate newDay,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        DONE,
        LATER,
        ASK_AGAIN
    }
}
