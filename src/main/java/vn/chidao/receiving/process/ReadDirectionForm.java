package vn.chidao.receiving.process;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/receiving/ReadDirectionForm.form}. */
record ReadDirectionForm(@Nullable @Size(max = 1000) String note) {}
