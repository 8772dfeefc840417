package vn.chidao.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** Takes figures as forms have them and holds them against the catalogue: the same questions at every door. */
public final class FigureIntake {

    private final IndicatorCatalog catalog;
    private final Units units;
    private final QuantityReader reader;
    private final QuantityPrinter printer;

    FigureIntake(IndicatorCatalog catalog, Units units, QuantityReader reader, QuantityPrinter printer) {
        this.catalog = catalog;
        this.units = units;
        this.reader = reader;
        this.printer = printer;
    }

    /**
     * What somebody typed.
     *
     * @param content null where the form does not ask for it
     * @param indicator a name or a code of the catalogue, or any other name
     * @param amount "trên 3.130", with the unit or without
     * @param unit null or blank where it stands in the amount, or is the catalogue's
     * @param base of how many, for a ratio
     */
    public record Typed(
            @Nullable ContentArea content,
            String indicator,
            String amount,
            @Nullable String unit,
            @Nullable String base) {}

    /**
     * The figure that is meant.
     *
     * @param at what stands before the fields' names: {@code indicator}, {@code value}, {@code unit}, {@code base},
     *     {@code content}
     * @throws BusinessRuleViolation at the field that has to be put right
     */
    public IndicatorFigure take(String at, Typed typed) {
        Optional<Indicator> meant = catalog.meant(typed.indicator());
        Indicator indicator = meant.orElse(null);
        if (indicator != null
                && typed.content() != null
                && !indicator.contents().contains(typed.content())) {
            throw refused(at, "content", "content-of-indicator", indicator.name());
        }
        if (indicator != null && indicator.isRatio() && reader.isShare(typed.amount())) {
            throw refused(
                    at,
                    "value",
                    "ratio-needs-parts",
                    String.valueOf(indicator.share()),
                    String.valueOf(indicator.whole()));
        }
        Quantity quantity = quantity(at, typed, indicator);
        if (indicator != null && !units.convertible(indicator.unit(), quantity.unit())) {
            throw refused(at, "unit", "unit-of-indicator", indicator.name(), indicator.unit());
        }
        BigDecimal base = base(at, typed, quantity);
        if (indicator != null && indicator.isRatio() && base == null) {
            throw refused(at, "base", "ratio-needs-whole", indicator.name(), String.valueOf(indicator.whole()));
        }
        return new IndicatorFigure(
                indicator == null ? QuantityWords.tidy(typed.indicator()) : indicator.name(),
                indicator == null ? null : indicator.code(),
                quantity,
                base);
    }

    /** A figure as a form has it, by the fields' names; {@link #take} understands it again. */
    public Map<String, Object> typed(ContentArea content, IndicatorFigure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("content", content.name());
        row.put("indicator", figure.name());
        row.put("value", printer.printAmount(figure.quantity()));
        row.put("unit", figure.unit());
        if (figure.base() != null) {
            row.put("base", Numerals.write(figure.base()));
        }
        return row;
    }

    /** A figure on record as it is added up: by its code, or by a name that says the same thing in a unit that fits. */
    public Optional<Indicator> indicatorOf(IndicatorFigure figure, ContentArea content) {
        return catalog.find(figure.code())
                .or(() -> catalog.named(figure.name()))
                .filter(indicator -> units.convertible(indicator.unit(), figure.unit()))
                .filter(indicator -> indicator.contents().contains(content));
    }

    /** The content of the campaign a figure belongs to, where its indicator leaves no choice. */
    public Optional<ContentArea> onlyContentOf(IndicatorFigure figure) {
        return catalog.find(figure.code())
                .map(Indicator::contents)
                .filter(contents -> contents.size() == 1)
                .map(contents -> contents.iterator().next());
    }

    private Quantity quantity(String at, Typed typed, @Nullable Indicator indicator) {
        String unit = typed.unit() == null || typed.unit().isBlank() ? null : typed.unit();
        if (unit == null && indicator != null && !reader.saysUnit(typed.amount())) {
            unit = indicator.unit();
        }
        return reader.read(at + "value", typed.amount(), unit);
    }

    private @Nullable BigDecimal base(String at, Typed typed, Quantity part) {
        if (typed.base() == null || typed.base().isBlank()) {
            return null;
        }
        Quantity whole = reader.read(at + "base", typed.base(), part.unit());
        if (whole.qualifier() != Qualifier.EXACT || whole.counted().signum() == 0) {
            throw refused(at, "base", "whole-not-exact");
        }
        if (part.isCounted() && part.counted().compareTo(whole.counted()) > 0) {
            throw refused(at, "base", "whole-too-small");
        }
        return whole.counted();
    }

    private static BusinessRuleViolation refused(String at, String field, String rule, Object... args) {
        return BusinessRuleViolation.at(at + field, "indicator.rule." + rule, args);
    }
}
