package vn.chidao.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of measure and what they are worth in one another: ha in m², triệu đồng in đồng. Any other stands for itself. */
public final class Units {

    private final Map<String, Measure> known;
    private final QuantityWords words;

    /** @param known measures by every spelling of them, {@link QuantityWords#tidy tidied} and in lower case */
    Units(Map<String, Measure> known, QuantityWords words) {
        this.known = Map.copyOf(known);
        this.words = words;
    }

    /**
     * What a unit is made of.
     *
     * @param base the unit in which it is counted
     * @param worth how many of these one makes
     * @param scaled its name says how many: "triệu đồng"
     */
    record Measure(String base, BigDecimal worth, boolean scaled) {}

    Measure of(String unit) {
        String plain = QuantityWords.plain(unit);
        Measure own = known.get(plain);
        if (own != null) {
            return own;
        }
        QuantityWords.Scale scale = words.scaleAt(plain);
        if (scale == null) {
            return new Measure(plain, BigDecimal.ONE, false);
        }
        String rest = plain.substring(scale.length()).strip();
        Measure scaled = rest.isEmpty() ? new Measure(words.currency(), BigDecimal.ONE, true) : of(rest);
        return new Measure(scaled.base(), scaled.worth().multiply(scale.worth()), true);
    }

    /** What units of one kind have in common, for comparison; the same for "ha" and "m²". */
    public String kind(String unit) {
        return of(unit).base();
    }

    /** Whether what is counted in one unit can be said in the other. */
    public boolean convertible(String unit, String other) {
        return kind(unit).equals(kind(other));
    }

    /** Whether it is a share of something: percentages cannot be added. */
    boolean isShare(String unit) {
        return kind(unit).equals(words.percent());
    }

    /** The one of two units of a kind in which nothing has to be rounded. */
    public String finer(String unit, String other) {
        return of(other).worth().compareTo(of(unit).worth()) < 0 ? other : unit;
    }

    /** The same quantity in another unit of its kind; refused where it would have to be rounded. */
    public Quantity in(Quantity quantity, String unit) {
        return new Quantity(
                convert(quantity.value(), quantity.unit(), unit), quantity.qualifier(), unit, quantity.rawText());
    }

    /** A number in another unit of its kind; exact, or with so many decimals that a quantity refuses it. */
    public @Nullable BigDecimal convert(@Nullable BigDecimal value, String unit, String other) {
        if (!convertible(unit, other)) {
            throw new IllegalArgumentException(unit + " is no " + other);
        }
        if (value == null) {
            return null;
        }
        BigDecimal base = value.multiply(of(unit).worth());
        return base.divide(of(other).worth(), base.scale() + Quantity.DECIMALS + 20, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
