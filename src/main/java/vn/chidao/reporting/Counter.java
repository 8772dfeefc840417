package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.RecordedWork;

/**
 * Who counts work: a report, or a review by its round of contributions.
 *
 * @param line what one rhythm of one obligation asks of one body, period by period
 * @param days the period
 * @param goesOnFrom the day after what the report on the period before has seen; work from before it is late
 * @param begins the first day of the first period that was asked for; null where the line goes back to the directive
 * @param takenOver codes of the obligations the unit has taken over, by the units it has them from
 * @param contributing the units whose own contributions are added up here
 * @param settled its share was settled when the round closed
 */
record Counter(
        String id,
        String directiveId,
        String unitId,
        String line,
        Days days,
        LocalDate goesOnFrom,
        @Nullable LocalDate begins,
        boolean consolidating,
        Map<String, Set<String>> takenOver,
        Set<String> contributing,
        boolean settled) {

    /**
     * A contribution counts its unit's work, and under what the unit has taken over that of those before it; who adds
     * contributions up counts what no contribution can bring. Nobody has asked for work from before a request's line.
     */
    boolean counts(RecordedWork work) {
        if (begins != null && work.on().isBefore(begins)) {
            return false;
        }
        return consolidating
                ? !contributing.contains(work.unitId())
                : work.unitId().equals(unitId)
                        || takenOver.getOrDefault(work.unitId(), Set.of()).contains(work.obligationCode());
    }

    /** First and last day, both included. */
    record Days(LocalDate from, LocalDate to) {

        LocalDate seenOn(LocalDate today) {
            return today.isBefore(to) ? today : to;
        }
    }
}
