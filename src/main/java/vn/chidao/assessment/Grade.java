package vn.chidao.assessment;

import java.math.BigDecimal;

/**
 * A grade and what earns it.
 *
 * @param least points it takes
 * @param eachGroup of every group's greatest score at least so many percent; zero where that is not asked
 * @param withoutBonus whether bonus points do not help to reach it
 */
public record Grade(String name, BigDecimal least, BigDecimal eachGroup, boolean withoutBonus) {

    public Grade {
        Points.require(least, name + ".from");
        Points.require(eachGroup, name + ".eachGroup");
    }

    boolean isUnconditional() {
        return least.signum() == 0 && eachGroup.signum() == 0 && !withoutBonus;
    }

    boolean isEarnedBy(Tally tally) {
        BigDecimal points = withoutBonus ? tally.points() : tally.total();
        return points.compareTo(least) >= 0 && tally.groups().stream().allMatch(group -> group.reaches(eachGroup));
    }
}
