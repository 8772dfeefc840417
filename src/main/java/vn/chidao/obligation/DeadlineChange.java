package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** One move of a deadline; the history of an occurrence keeps them all. */
@Embeddable
class DeadlineChange {

    private LocalDate fromDay;
    private LocalDate toDay;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected DeadlineChange() {}

    DeadlineChange(LocalDate fromDay, LocalDate toDay, String reason, String changedBy, Instant changedAt) {
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    TaskProgress.DeadlineStep view() {
        return new TaskProgress.DeadlineStep(fromDay, toDay, reason, changedBy);
    }
}
