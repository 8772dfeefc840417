package vn.chidao.assessment.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/assessment/ApproveScoresForm.form}; sending back needs a reason. */
record ApproveScoresForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        SUBMIT,
        SEND_BACK
    }
}
