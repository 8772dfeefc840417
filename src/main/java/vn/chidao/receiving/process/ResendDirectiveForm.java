package vn.chidao.receiving.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Mirrors {@code forms/receiving/ResendDirectiveForm.form}. */
record ResendDirectiveForm(@NotBlank @Size(max = 1000) String answer) {}
