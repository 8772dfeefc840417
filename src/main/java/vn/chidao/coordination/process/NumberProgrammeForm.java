package vn.chidao.coordination.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Mirrors {@code forms/coordination/NumberProgrammeForm.form}. */
record NumberProgrammeForm(@NotBlank @Size(max = 100) String place) {}
