package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who counts work: a report, or a review by its round of contributions.
 *
 * @param line what one rhythm of one obligation asks of one body, period by period
 * @param days the period
 * @param goesOnFrom the day after what the report on the period before has seen; work from before it is late
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
        boolean consolidating,
        Set<String> contributing,
        boolean settled) {

    /** A contribution counts its unit's work; who adds contributions up counts what no contribution can bring. */
    boolean counts(String ofUnit) {
        return consolidating ? !contributing.contains(ofUnit) : ofUnit.equals(unitId);
    }

    /** First and last day, both included. */
    record Days(LocalDate from, LocalDate to) {

        LocalDate seenOn(LocalDate today) {
            return today.isBefore(to) ? today : to;
        }
    }
}
