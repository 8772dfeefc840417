package vn.chidao.directive.process;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/directive/SealDirectiveForm.form}. */
record SealDirectiveForm(@Nullable @Size(max = 500) String note) {}
