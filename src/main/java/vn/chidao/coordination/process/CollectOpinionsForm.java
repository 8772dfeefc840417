package vn.chidao.coordination.process;

import jakarta.validation.constraints.NotNull;

/** Mirrors {@code forms/coordination/CollectOpinionsForm.form}. */
record CollectOpinionsForm(@NotNull Decision decision) {

    enum Decision {
        ASK_CONSENT,
        REWORD
    }
}
