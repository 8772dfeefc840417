package vn.chidao.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes quantities so that people and {@link QuantityReader} understand them: "trên 3.130 m²", "28,5 tỷ đồng". */
public final class QuantityPrinter {

    private static final int DECIMALS_OF_SCALED = 2;

    private final QuantityWords words;
    private final QuantityReader reader;

    QuantityPrinter(QuantityWords words, QuantityReader reader) {
        this.words = words;
        this.reader = reader;
    }

    /** With its unit. Whoever wrote "hơn" or "gần" finds that word again. */
    public String print(Quantity quantity) {
        if (!quantity.isCounted()) {
            return said(quantity);
        }
        return lead(quantity) + money(quantity);
    }

    /** Without its unit, for a column or field beside it. */
    public String printAmount(Quantity quantity) {
        return quantity.isCounted() ? lead(quantity) + Numerals.write(quantity.counted()) : said(quantity);
    }

    /** As above; of a part with its whole and the percentage: "117/3.848 hộ (3,04 %)". */
    public String print(IndicatorFigure figure) {
        BigDecimal base = figure.base();
        return base == null
                ? print(figure.quantity())
                : share(figure, base) + " " + figure.unit() + percentOf(figure.value(), base);
    }

    /** Without its unit, for a column beside it. */
    public String printAmount(IndicatorFigure figure) {
        BigDecimal base = figure.base();
        return base == null ? printAmount(figure.quantity()) : share(figure, base) + percentOf(figure.value(), base);
    }

    private String share(IndicatorFigure figure, BigDecimal base) {
        return printAmount(figure.quantity()) + "/" + Numerals.write(base);
    }

    private String percentOf(@Nullable BigDecimal share, BigDecimal base) {
        return RollUp.percent(share, base)
                .map(percent -> " (" + Numerals.write(percent) + " " + words.percent() + ")")
                .orElse("");
    }

    private static String said(Quantity quantity) {
        return Objects.requireNonNull(quantity.rawText());
    }

    private String lead(Quantity quantity) {
        if (quantity.qualifier() == Qualifier.EXACT) {
            return "";
        }
        QuantityWords.Lead own = quantity.rawText() == null ? null : reader.leadOf(quantity.rawText());
        return (own != null && own.qualifier() == quantity.qualifier()
                        ? own.word()
                        : words.printed(quantity.qualifier()))
                + " ";
    }

    /** Money in the biggest word that leaves at most two decimals. */
    private String money(Quantity quantity) {
        BigDecimal value = quantity.counted();
        if (QuantityWords.plain(quantity.unit()).equals(words.currency())) {
            for (QuantityWords.Scale scale : words.printedScales()) {
                BigDecimal scaled = value.movePointLeft(scale.worth().precision() - 1);
                if (value.compareTo(scale.worth()) >= 0
                        && scaled.stripTrailingZeros().scale() <= DECIMALS_OF_SCALED) {
                    return Numerals.write(scaled) + " " + scale.name() + " " + quantity.unit();
                }
            }
        }
        return Numerals.write(value) + " " + quantity.unit();
    }
}
