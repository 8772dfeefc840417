package vn.chidao.survey;

import java.math.BigDecimal;

/**
 * What holds for a survey from its first day to its last, whatever the settings say later.
 *
 * @param floor how many percent of the households have to hand in a ballot before the result can be used
 * @param threshold how many percent of the ballots handed in have to be satisfied
 * @param workingDays from the day it opens to the day by which it is concluded
 */
public record SurveyTerms(BigDecimal floor, BigDecimal threshold, int workingDays) {

    /** Working days at the most. */
    public static final int LONGEST = 120;

    private static final BigDecimal ALL = new BigDecimal(100);

    public SurveyTerms {
        if (!isPercent(floor) || !isPercent(threshold) || workingDays < 1 || workingDays > LONGEST) {
            throw new IllegalArgumentException("floor " + floor + ", threshold " + threshold + ", days " + workingDays);
        }
    }

    /** More than nothing, at most all, in hundredths of a percent at the finest. */
    public static boolean isPercent(BigDecimal value) {
        return value.signum() > 0
                && value.compareTo(ALL) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }

    /** Whether both ask for the same, however the numbers are written. */
    boolean saysSameAs(SurveyTerms other) {
        return floor.compareTo(other.floor) == 0
                && threshold.compareTo(other.threshold) == 0
                && workingDays == other.workingDays;
    }
}
