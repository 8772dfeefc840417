package vn.chidao.obligation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A number, or a set of things, that the text wants reached: "ít nhất 30 xã", "7–9 huyện", "05 kênh". Refuses one that
 * nobody could be measured by.
 *
 * @param value the number, the least of a range, the percentage; null for a set
 * @param max the most of a range, else null
 * @param unit what is counted, in the text's word: "mô hình", "hộ"; of a percentage what it is a share of
 * @param per what the number is set for; null where it is set for all together
 * @param set the names of which each has to be covered
 * @param by the day by which it has to be reached, where the text names one
 * @param quote its words, verbatim
 * @param label what it is called in tables and choices
 */
public record Target(
        Op op,
        @Nullable BigDecimal value,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable Per per,
        List<String> set,
        @Nullable LocalDate by,
        String quote,
        String label) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Target {
        set = set == null ? List.of() : List.copyOf(set);
        if (label == null || label.isBlank()) {
            throw BusinessRuleViolation.of("obligation.rule.target-label-required");
        }
        if (quote == null || quote.isBlank()) {
            throw BusinessRuleViolation.of("obligation.rule.target-quote-required", label);
        }
        if (op == null) {
            throw BusinessRuleViolation.of("obligation.rule.target-op-required", label);
        }
        if ((op == Op.RANGE) != (max != null)) {
            throw BusinessRuleViolation.of("obligation.rule.target-max-of-range", label);
        }
        if (op == Op.EACH_OF_SET) {
            checkSet(set, value, label);
        } else {
            checkNumber(op, value, max, unit, set, label);
        }
    }

    private static void checkSet(List<String> set, @Nullable BigDecimal value, String label) {
        if (value != null) {
            throw BusinessRuleViolation.of("obligation.rule.target-set-without-number", label);
        }
        if (set.isEmpty()
                || set.stream().anyMatch(String::isBlank)
                || Set.copyOf(set).size() < set.size()) {
            throw BusinessRuleViolation.of("obligation.rule.target-set-names", label);
        }
    }

    private static void checkNumber(
            Op op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String unit,
            List<String> set,
            String label) {
        if (value == null || value.signum() < 0) {
            throw BusinessRuleViolation.of("obligation.rule.target-value-required", label);
        }
        if (unit == null || unit.isBlank()) {
            throw BusinessRuleViolation.of("obligation.rule.target-unit-required", label);
        }
        if (!set.isEmpty()) {
            throw BusinessRuleViolation.of("obligation.rule.target-number-without-set", label);
        }
        if (max != null && max.compareTo(value) < 0) {
            throw BusinessRuleViolation.of("obligation.rule.target-range-upside-down", label);
        }
        if (op == Op.PERCENT && value.compareTo(HUNDRED) > 0) {
            throw BusinessRuleViolation.of("obligation.rule.target-percent", label);
        }
    }

    /** How the number is meant. */
    public enum Op {
        EQ,
        MIN,
        MAX,
        RANGE,
        PERCENT,
        EACH_OF_SET
    }

    /** What the number is set for, one by one. */
    public enum Per {
        UNIT,
        ORGANIZATION,
        RESIDENTIAL_AREA,
        COMMUNE,
        /** "Mỗi tổ chức ở khu dân cư": the same organisation once more in each area. */
        ORGANIZATION_IN_AREA
    }

    /** The same without words of the text. */
    Target closed(String said, String name) {
        return new Target(op, value, max, unit, per, set, by, said, label.equals(quote) ? name : label);
    }

    public boolean coversSet() {
        return op == Op.EACH_OF_SET;
    }

    public boolean asksForShare() {
        return op == Op.PERCENT;
    }

    /** Where a number lies: below 0 while it is short of this one, above 0 where it is over, 0 where it is reached. */
    public int sideOf(BigDecimal reached) {
        BigDecimal most = most();
        return most != null && reached.compareTo(most) > 0 ? 1 : reached.compareTo(least()) < 0 ? -1 : 0;
    }

    /** By how much a number is short of this one or over it; zero where it is reached. */
    public BigDecimal gapOf(BigDecimal reached) {
        BigDecimal most = most();
        BigDecimal over = most == null ? BigDecimal.ZERO : reached.subtract(most);
        return least().subtract(reached).max(over).max(BigDecimal.ZERO);
    }

    private BigDecimal least() {
        return op == Op.MAX ? BigDecimal.ZERO : Objects.requireNonNull(value, "a number has a value");
    }

    private @Nullable BigDecimal most() {
        return switch (op) {
            case EQ, MAX -> value;
            case RANGE -> max;
            case MIN, PERCENT, EACH_OF_SET -> null;
        };
    }

    /** Whether a figure in this unit counts the same things. */
    public boolean counts(@Nullable String figureUnit) {
        return unit != null && figureUnit != null && plain(unit).equals(plain(figureUnit));
    }

    private static String plain(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
