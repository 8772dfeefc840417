package vn.chidao.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ReviewDay;
import vn.chidao.review.ReviewPhase;
import vn.chidao.review.ReviewStatus;

/**
 * A review on the calendar.
 *
 * @param drafting who drafts it, by name
 * @param concluding who concludes it, by name; null where the directive names nobody
 * @param reviewStatus how far it has come; null where it has not been opened
 * @param reviewId its page; null where there is none that whoever asks may read
 */
public record CalendarLine(
        ReviewDay day,
        ReviewOccasion occasion,
        String directiveLabel,
        String directiveSubject,
        List<ReviewPhase> phases,
        List<String> drafting,
        @Nullable String concluding,
        CalendarState state,
        @Nullable ReviewStatus reviewStatus,
        @Nullable String reviewId) {

    public CalendarLine {
        phases = List.copyOf(phases);
        drafting = List.copyOf(drafting);
    }

    /** What its form and its row on the page are called. */
    public String key() {
        return day.obligationId() + "|" + day.rhythmPosition() + "|" + day.periodKey();
    }
}
