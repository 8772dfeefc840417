package vn.chidao.recording.process;

import jakarta.validation.constraints.NotBlank;

/** Mirrors {@code forms/recording/NameBodiesForm.form}. */
record NameBodiesForm(
        @NotBlank String followUpUnit,
        @NotBlank String reportReceiverUnit,
        @NotBlank String concludingUnit) {}
