package vn.chidao.steering.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/steering/PrepareMeetingForm.form}. */
record PrepareMeetingForm(
        @NotBlank String chair, @Nullable @Size(max = 2000) String note) {}
