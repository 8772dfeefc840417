package vn.chidao.registration.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/registration/RegisterContentForm.form}. */
record RegisterContentForm(
        @NotEmpty List<@Valid ContentLine> lines,
        @Nullable @Size(max = 1000) String note) {}
