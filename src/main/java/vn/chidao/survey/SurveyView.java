package vn.chidao.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey with its counts.
 *
 * @param openerUnitId who answers for it now
 * @param openerName the Front that opened it, followed by its successor where it has one
 * @param issuerUnitId whose papers it is on: the Front that closed it, else who answers for it now
 * @param ruleSource the document of the settings that were in force on its first day
 * @param changedBecause why its terms are others
 * @param assumed which of its terms the product suggested and no document says
 * @param recordId the record of the obligation its result stands on, or null
 * @param missingBecause why it was concluded without some areas
 * @param version whoever acts on an earlier one comes too late
 */
public record SurveyView(
        String id,
        String kindName,
        String placeUnitId,
        String placeName,
        String openerUnitId,
        String openerName,
        String issuerUnitId,
        LocalDate opensOn,
        LocalDate dueOn,
        SurveyTerms terms,
        String ruleSource,
        @Nullable String changedBecause,
        List<AssumedTerm> assumed,
        @Nullable String directiveId,
        @Nullable String obligationId,
        @Nullable String recordId,
        SurveyStatus status,
        @Nullable SurveyOutcome outcome,
        @Nullable String missingBecause,
        @Nullable String opinion,
        @Nullable String withdrawnBecause,
        @Nullable LocalDate closedOn,
        String openedBy,
        String lastBy,
        @Nullable String lastPosition,
        Instant lastAt,
        long version,
        List<Question> questions,
        List<TallyView> tallies) {

    public SurveyView {
        assumed = List.copyOf(assumed);
        questions = List.copyOf(questions);
        tallies = List.copyOf(tallies);
    }

    public boolean isOpen() {
        return status == SurveyStatus.OPEN;
    }

    public boolean isConcluded() {
        return status == SurveyStatus.CONCLUDED;
    }

    public boolean isWithdrawn() {
        return status == SurveyStatus.WITHDRAWN;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** The areas without an accepted count. */
    public List<TallyView> gaps() {
        return tallies.stream().filter(tally -> !tally.isAccepted()).toList();
    }

    /** The sums over all areas as they stand. */
    public SurveyResult result() {
        return SurveyResult.of(
                terms, questions, tallies.stream().map(TallyView::count).toList());
    }
}
