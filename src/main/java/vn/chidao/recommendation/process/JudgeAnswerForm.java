package vn.chidao.recommendation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/recommendation/JudgeAnswerForm.form}; whatever is not enough needs a reason. */
record JudgeAnswerForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 300) String readdressTo,
        @Nullable @Size(max = 2000) String reason) {

    enum Decision {
        ENOUGH,
        ASK_AGAIN,
        READDRESS,
        GIVE_UP
    }
}
