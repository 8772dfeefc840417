package vn.chidao.receiving.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/receiving/ConfirmCellForm.form}; the evidence is a stored file's id. */
record ConfirmCellForm(
        @NotNull LocalDate heldOn,
        @NotNull @Min(0) @Max(100000) Integer present,
        @NotNull @Min(1) @Max(100000) Integer members,
        @Nullable @Size(max = 1000) String note,
        @Nullable String evidence) {}
