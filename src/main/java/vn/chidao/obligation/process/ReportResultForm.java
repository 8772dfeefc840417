package vn.chidao.obligation.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ReportResultForm.form}: what was done, when, with which figures and evidence. */
record ReportResultForm(
        @NotBlank @Size(max = 4000) String result,
        @NotNull LocalDate doneOn,
        @Nullable List<@Valid FigureLine> figures,
        @Nullable String evidence,
        @Nullable String registeredLine) {}
