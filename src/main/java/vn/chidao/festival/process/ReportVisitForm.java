package vn.chidao.festival.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/festival/ReportVisitForm.form}; what is needed depends on whether somebody went. */
record ReportVisitForm(
        @NotNull Went attendance,
        @Nullable @Size(max = 1000) String reason,
        @Nullable @Size(max = 300) String substitute,
        @Nullable @Min(0) @Max(100000) Integer attended,
        @Nullable List<@Valid OpinionLine> opinions,
        @Nullable @Size(max = 2000) String remark,
        @Nullable String file) {

    enum Went {
        WENT,
        REPLACED,
        ABSENT
    }
}
