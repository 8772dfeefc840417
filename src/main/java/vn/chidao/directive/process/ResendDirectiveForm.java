package vn.chidao.directive.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Mirrors {@code forms/directive/ResendDirectiveForm.form}. */
record ResendDirectiveForm(@NotBlank @Size(max = 1000) String answer) {}
