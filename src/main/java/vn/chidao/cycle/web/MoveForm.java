package vn.chidao.cycle.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.obligation.MoveReviewDay;

/** The move of one review's day, as it was typed. */
record MoveForm(
        @Nullable String obligationId,
        @Nullable Integer rhythmPosition,
        @Nullable String periodKey,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String reason) {

    static final MoveForm EMPTY = new MoveForm(null, null, null, null, null, null);

    /** Of which row of the page it is: as {@link vn.chidao.cycle.CalendarLine#key}. */
    public String key() {
        return obligationId + "|" + rhythmPosition + "|" + periodKey;
    }

    /** Null where it does not come from the page. */
    @Nullable
    MoveReviewDay toCommand() {
        return obligationId == null || rhythmPosition == null || periodKey == null || from == null
                ? null
                : new MoveReviewDay(obligationId, rhythmPosition, periodKey, from, to, reason == null ? "" : reason);
    }
}
