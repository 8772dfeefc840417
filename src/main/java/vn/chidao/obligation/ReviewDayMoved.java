package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The day of a review that nobody has opened yet was moved by hand. */
public record ReviewDayMoved(
        String obligationId,
        String directiveId,
        String code,
        String periodLabel,
        LocalDate from,
        LocalDate to,
        String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_DAY_MOVED",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.review-day-moved", code, periodLabel, from, to, reason),
                null);
    }
}
