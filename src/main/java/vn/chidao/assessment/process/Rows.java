package vn.chidao.assessment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chidao.shared.BusinessRuleViolation;

/** Rows of a form with one row for each criterion; they may have been typed in another order than the criteria have. */
final class Rows {

    private static final String PREFIX = "scores[";

    private final Map<Integer, Integer> rowOf = new HashMap<>();

    /**
     * @param chosen the criterion of each row, by its place
     * @throws BusinessRuleViolation when one stands twice, or one is missing
     */
    Rows(List<String> chosen, int criteria) {
        for (int row = 0; row < chosen.size(); row++) {
            if (rowOf.put(Integer.valueOf(chosen.get(row)), row) != null) {
                throw BusinessRuleViolation.at(PREFIX + row + "].criterion", "assessment.rule.criterion-twice");
            }
        }
        if (rowOf.size() != criteria) {
            throw BusinessRuleViolation.at("scores", "assessment.rule.every-criterion", criteria);
        }
    }

    <T> T at(int criterion, List<T> lines) {
        return lines.get(rowOf.getOrDefault(criterion, 0));
    }

    /** The refusal at the row in which the criterion stands. */
    BusinessRuleViolation atRow(BusinessRuleViolation violation) {
        String field = violation.field();
        if (field == null || !field.startsWith(PREFIX)) {
            return violation;
        }
        int end = field.indexOf(']');
        Integer row = rowOf.get(Integer.valueOf(field.substring(PREFIX.length(), end)));
        return BusinessRuleViolation.at(
                PREFIX + row + field.substring(end),
                violation.key(),
                violation.args().toArray());
    }
}
