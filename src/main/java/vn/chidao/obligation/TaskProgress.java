package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an occurrence has come.
 *
 * @param noteKind what the last word on it was, with its reason in {@code note}; null when there is none
 */
public record TaskProgress(
        @Nullable String plan,
        @Nullable String result,
        @Nullable LocalDate doneOn,
        List<ReportResult.Figure> figures,
        @Nullable String evidenceFileId,
        @Nullable NoteKind noteKind,
        @Nullable String note,
        LocalDate originalDueOn,
        List<DeadlineStep> deadlineSteps) {

    /** Who said the last word: the organisation refuses, the following-up body insists or returns the result. */
    public enum NoteKind {
        REFUSED,
        INSISTED,
        RETURNED
    }

    /** One move of the deadline. */
    public record DeadlineStep(LocalDate from, LocalDate to, String reason, String changedBy) {}
}
