package vn.chidao.coordination.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/coordination/GiveOpinionForm.form}; the comment is required from whoever proposes something else. */
record GiveOpinionForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 1000) String comment) {

    enum Decision {
        AGREE,
        PROPOSE
    }
}
