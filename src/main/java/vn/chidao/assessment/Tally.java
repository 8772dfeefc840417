package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the scores of one organisation come to. Sums only, so that nothing is rounded.
 *
 * @param points without the bonus
 */
public record Tally(List<GroupSum> groups, BigDecimal points, BigDecimal bonus) {

    public Tally {
        groups = List.copyOf(groups);
    }

    /** What a group comes to, of its weight. */
    public record GroupSum(String name, BigDecimal weight, BigDecimal points) {

        boolean reaches(BigDecimal percent) {
            return points.multiply(Points.FULL).compareTo(percent.multiply(weight)) >= 0;
        }
    }

    /** @param scores one for each criterion, in their order */
    static Tally of(List<Criterion> criteria, List<BigDecimal> scores, BigDecimal bonus) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (int at = 0; at < criteria.size(); at++) {
            Criterion criterion = criteria.get(at);
            weights.put(criterion.group(), criterion.weight());
            sums.merge(criterion.group(), scores.get(at), BigDecimal::add);
        }
        List<GroupSum> groups = new ArrayList<>();
        sums.forEach((name, sum) -> groups.add(new GroupSum(name, weights.getOrDefault(name, BigDecimal.ZERO), sum)));
        BigDecimal points = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally(groups, points, bonus);
    }

    public BigDecimal total() {
        return points.add(bonus);
    }

    /** The first grade of the list that it earns. */
    Grade grade(List<Grade> grades) {
        return grades.stream()
                .filter(grade -> grade.isEarnedBy(this))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no grade without a condition"));
    }
}
