package vn.chidao.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * So much of what: a quantity of an indicator of the catalogue, or of something the catalogue does not know.
 *
 * @param name as it was called
 * @param code of the indicator; null where it stands in no catalogue
 * @param base of how many the quantity is a part, in its unit; null where it is a part of nothing
 */
public record IndicatorFigure(
        String name,
        @Nullable String code,
        Quantity quantity,
        @Nullable BigDecimal base) {

    public IndicatorFigure {
        base = base == null ? null : base.stripTrailingZeros();
    }

    /** Something that is in no catalogue. */
    public static IndicatorFigure of(String name, Quantity quantity) {
        return new IndicatorFigure(name, null, quantity, null);
    }

    /** As the modules that keep figures have them in their columns; null where the row has none. */
    public static @Nullable IndicatorFigure read(ResultSet row, String nameColumn) throws SQLException {
        String qualifier = row.getString("qualifier");
        return qualifier == null
                ? null
                : new IndicatorFigure(
                        row.getString(nameColumn),
                        row.getString("indicator_code"),
                        new Quantity(
                                row.getBigDecimal("value"),
                                Qualifier.valueOf(qualifier),
                                row.getString("unit"),
                                row.getString("raw_text")),
                        row.getBigDecimal("value_base"));
    }

    public @Nullable BigDecimal value() {
        return quantity.value();
    }

    public String unit() {
        return quantity.unit();
    }

    /**
     * How much, in one way only, for a hash: a plain number as it has always been written, and only what else was said
     * behind it.
     */
    public String asRecorded() {
        BigDecimal value = quantity.value();
        StringBuilder text = new StringBuilder();
        text.append(
                value == null ? quantity.rawText() : value.stripTrailingZeros().toPlainString());
        if (quantity.qualifier() != Qualifier.EXACT) {
            text.append('|').append(quantity.qualifier());
        }
        if (base != null) {
            text.append('/').append(base.stripTrailingZeros().toPlainString());
        }
        return text.toString();
    }
}
