package vn.chidao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chidao.indicator.Numerals;

/** Scores: exact decimals of at most two places. What comes of a division is cut off and never rounded up. */
public final class Points {

    static final int DECIMALS = 2;
    static final BigDecimal FULL = BigDecimal.valueOf(100);

    private Points() {}

    /** Whether it can be a score. */
    static boolean isScore(BigDecimal points) {
        return points.signum() >= 0 && points.stripTrailingZeros().scale() <= DECIMALS && points.compareTo(FULL) <= 0;
    }

    /** @param place named by the fault where it can be none */
    static void require(BigDecimal points, String place) {
        if (!isScore(points)) {
            throw new IllegalArgumentException(place + " " + points.toPlainString());
        }
    }

    /** So much of the greatest score as the part is of the whole, at most all of it. */
    static BigDecimal share(BigDecimal most, BigDecimal part, BigDecimal whole) {
        return part.compareTo(whole) >= 0 ? most : most.multiply(part).divide(whole, DECIMALS, RoundingMode.DOWN);
    }

    /** "12,5". */
    public static String written(BigDecimal points) {
        return Numerals.write(points);
    }
}
