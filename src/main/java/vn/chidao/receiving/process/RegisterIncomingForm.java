package vn.chidao.receiving.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/receiving/RegisterIncomingForm.form}; the reason is required for a return. */
record RegisterIncomingForm(
        @NotNull Decision decision,
        @NotNull LocalDate arrivedOn,
        @Nullable @Size(max = 1000) String reason) {
    enum Decision {
        REGISTER,
        RETURN
    }
}
