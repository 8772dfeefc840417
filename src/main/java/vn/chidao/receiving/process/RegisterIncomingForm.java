package vn.chidao.receiving.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.Secrecy;

/** Mirrors {@code forms/receiving/RegisterIncomingForm.form}; the reason is required for a return. */
record RegisterIncomingForm(
        @NotNull Decision decision,
        @NotNull LocalDate arrivedOn,
        @Nullable @Min(1) @Max(10000) Integer copies,
        @Nullable Secrecy secrecy,
        @Nullable @Size(max = 1000) String reason) {
    enum Decision {
        REGISTER,
        RETURN
    }
}
