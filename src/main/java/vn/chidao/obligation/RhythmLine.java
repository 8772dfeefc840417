package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Set;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * When, and as what, an obligation falls due.
 *
 * @param firstDueOn the first due day; later ones follow by the rhythm
 * @param opensWorkingDaysBefore how many working days before the due day the work is opened
 */
public record RhythmLine(Rhythm rhythm, ObligationStage stage, LocalDate firstDueOn, int opensWorkingDaysBefore) {

    private static final int LONGEST_OPENING = 250;

    /**
     * Refuses, at a field, a line that a decision of this day cannot set.
     *
     * @param seen the rhythms of the lines before it
     */
    void requireUsable(String field, LocalDate day, Set<Rhythm> seen) {
        if (!rhythm.isScheduled()) {
            throw BusinessRuleViolation.at(field + ".rhythm", "obligation.rule.rhythm-without-dates");
        }
        if (!seen.add(rhythm)) {
            throw BusinessRuleViolation.at(field + ".rhythm", "obligation.rule.rhythm-twice");
        }
        if (!stage.isPlanned()) {
            throw BusinessRuleViolation.at(field + ".stage", "obligation.rule.stage-not-planned");
        }
        if (firstDueOn.isBefore(day)) {
            throw BusinessRuleViolation.at(field + ".firstDueOn", "obligation.rule.due-day-past");
        }
        if (opensWorkingDaysBefore < 0 || opensWorkingDaysBefore > LONGEST_OPENING) {
            throw BusinessRuleViolation.at(
                    field + ".opensWorkingDaysBefore", "obligation.rule.opening-out-of-range", LONGEST_OPENING);
        }
    }
}
