package vn.chidao.registration.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/registration/AmendSheetForm.form}; lines and reason are required when it is sent. */
record AmendSheetForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String reason,
        @Nullable List<@Valid ContentLine> lines,
        @Nullable @Size(max = 1000) String note) {

    enum Decision {
        SEND,
        WITHDRAW
    }
}
