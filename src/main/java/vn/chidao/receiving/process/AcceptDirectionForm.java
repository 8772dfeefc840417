package vn.chidao.receiving.process;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/receiving/AcceptDirectionForm.form}. */
record AcceptDirectionForm(@Nullable @Size(max = 1000) String plan) {}
