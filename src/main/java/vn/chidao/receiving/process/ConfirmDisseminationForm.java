package vn.chidao.receiving.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/receiving/ConfirmDisseminationForm.form}; the evidence is a stored file's id. */
record ConfirmDisseminationForm(
        @NotNull LocalDate heldOn,
        @NotNull @Min(0) @Max(1000000) Integer participants,
        @NotBlank @Size(max = 2000) String summary,
        @Nullable @Size(max = 100) String planNumber,
        @Nullable String evidence) {}
