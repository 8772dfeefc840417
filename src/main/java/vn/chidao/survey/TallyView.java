package vn.chidao.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.survey.SurveyResult.AreaCount;

/**
 * The count of one residential area.
 *
 * @param areaName as the area was called when the survey opened
 * @param enteringName the Front that counts, followed by its successor where it has one
 * @param round how often it has been asked for
 * @param entry what was entered last, accepted or not; empty where nothing was
 * @param householdsTotal of an area that was left out it is what was named when the survey was concluded, whatever had been
 *     entered
 * @param reason why it was returned or reopened
 */
public record TallyView(
        String id,
        String surveyId,
        String areaName,
        String enteringUnitId,
        String enteringName,
        LocalDate dueOn,
        TallyStatus status,
        int round,
        Optional<TallyEntry> entry,
        @Nullable Integer householdsTotal,
        @Nullable String fileName,
        @Nullable String reason,
        @Nullable String enteredBy,
        @Nullable Instant enteredAt,
        @Nullable String lastBy,
        @Nullable String lastPosition,
        @Nullable Instant lastAt) {

    public TallyTurn turn() {
        return new TallyTurn(id, round);
    }

    public boolean isAccepted() {
        return status == TallyStatus.ACCEPTED;
    }

    /** Whether its day has passed and it is not in. */
    public boolean isLate(LocalDate today) {
        return (status == TallyStatus.ASKED || status == TallyStatus.RETURNED) && dueOn.isBefore(today);
    }

    public Share participation() {
        return entry.map(each -> new Share(each.ballotsReturned(), each.householdsTotal()))
                .orElse(new Share(0, 0));
    }

    public Share satisfaction(int question) {
        return entry.map(each -> new Share(each.answers().get(question).satisfied(), each.ballotsReturned()))
                .orElse(new Share(0, 0));
    }

    AreaCount count() {
        return entry.filter(each -> isAccepted())
                .map(each -> new AreaCount(
                        true,
                        each.householdsTotal(),
                        each.ballotsIssued(),
                        each.ballotsReturned(),
                        each.ballotsInvalid(),
                        each.answers()))
                .orElseGet(() -> AreaCount.missing(householdsTotal));
    }
}
