package vn.chidao.receiving.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.receiving.DirectionRole;

/** Mirrors {@code forms/receiving/WriteDirectionForm.form}. */
record WriteDirectionForm(
        @NotNull DirectionRole role,
        @NotBlank @Size(max = 2000) String instruction,
        @Nullable LocalDate reportBackBy) {}
