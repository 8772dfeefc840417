package vn.chidao.survey.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/survey/CheckTallyForm.form}; a return needs a reason. */
record CheckTallyForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        ACCEPT,
        RETURN
    }
}
