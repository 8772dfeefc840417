package vn.chidao.survey;

import java.math.BigDecimal;
import vn.chidao.indicator.Numerals;
import vn.chidao.indicator.RollUp;

/**
 * So many of so many. Compared exactly, as whole numbers; written as {@link RollUp#percent} says, on pages, on paper, in
 * lists, in the words of a record and in its figure alike: two decimals, the rest cut off and never rounded up, so that what
 * has just been missed does not read as if it had been reached.
 */
public record Share(long part, long whole) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String NOTHING = "—";

    public Share {
        if (part < 0 || whole < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Whether there is a whole; of nothing there is no percentage, not even nought. */
    public boolean isKnown() {
        return whole > 0;
    }

    /** Whether it is at least so many percent; a part of nothing never is. */
    public boolean reaches(BigDecimal percent) {
        return isKnown()
                && BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(percent.multiply(BigDecimal.valueOf(whole)))
                        >= 0;
    }

    /** "69,99", "70": percent without the sign; a dash where there is none. */
    public String percent() {
        return RollUp.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))
                .map(Numerals::write)
                .orElse(NOTHING);
    }

    /** A percentage that was set: "70", "72,5". */
    public static String written(BigDecimal percent) {
        return Numerals.write(percent);
    }
}
