package vn.chidao.commendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/commendation/AnswerCallForm.form}; whoever proposes nobody says why. */
record AnswerCallForm(
        @NotNull Answer answer, @Nullable @Size(max = 2000) String words) {

    enum Answer {
        PROPOSED,
        NOBODY
    }
}
