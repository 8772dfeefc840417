package vn.chidao.reporting.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/reporting/ApproveReportForm.form}; the comment is required when the report goes back. */
record ApproveReportForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String comment,
        @Nullable List<@Valid MarkRow> marks) {

    enum Decision {
        APPROVE,
        REFUSE
    }
}
