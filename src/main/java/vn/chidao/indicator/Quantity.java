package vn.chidao.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * So much of something, as exactly as it was said.
 *
 * @param value never negative, at most 17 digits before and 4 behind the comma; null where there is no number
 * @param unit what is counted or measured, in the officer's word: "hộ", "ha", "triệu đồng"
 * @param rawText what was written, kept as proof; null where the number was worked out
 */
public record Quantity(
        @Nullable BigDecimal value,
        Qualifier qualifier,
        String unit,
        @Nullable String rawText) {

    static final int WHOLE_DIGITS = 17;
    static final int DECIMALS = 4;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(WHOLE_DIGITS);

    public Quantity {
        if (unit.isBlank()) {
            throw BusinessRuleViolation.at("unit", "indicator.rule.unit-required");
        }
        if ((value == null) != (qualifier == Qualifier.UNKNOWN)) {
            throw new IllegalArgumentException("a number unless it is unknown, not " + value + " " + qualifier);
        }
        if (value == null && (rawText == null || rawText.isBlank())) {
            throw new IllegalArgumentException("what is not counted has to be said");
        }
        if (value != null) {
            value = checked(value);
        }
    }

    private static BigDecimal checked(BigDecimal value) {
        if (value.signum() < 0) {
            throw BusinessRuleViolation.at("value", "indicator.rule.negative");
        }
        if (value.compareTo(LIMIT) >= 0) {
            throw BusinessRuleViolation.at("value", "indicator.rule.too-large", WHOLE_DIGITS);
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw BusinessRuleViolation.at("value", "indicator.rule.too-fine", DECIMALS);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A number somebody has counted or worked out. */
    public static Quantity exact(BigDecimal value, String unit) {
        return new Quantity(value, Qualifier.EXACT, unit, null);
    }

    /** Whether there is a number that can be added to others. */
    public boolean isCounted() {
        return value != null;
    }

    /** The number. Refuses, as a programming error, where there is none. */
    public BigDecimal counted() {
        return Objects.requireNonNull(value, "not counted");
    }

    /** Whether both say the same, however they were written. */
    public boolean saysSameAs(Quantity other) {
        return qualifier == other.qualifier
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0);
    }
}
