package vn.chidao.registration.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/registration/AnswerProposalForm.form}; a refusal needs a reason. */
record AnswerProposalForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        AGREE,
        REFUSE
    }
}
