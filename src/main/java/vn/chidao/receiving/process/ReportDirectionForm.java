package vn.chidao.receiving.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/receiving/ReportDirectionForm.form}; the evidence is a stored file's id. */
record ReportDirectionForm(
        @NotBlank @Size(max = 4000) String result,
        @NotNull LocalDate doneOn,
        @Nullable String evidence) {}
