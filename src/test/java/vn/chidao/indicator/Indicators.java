package vn.chidao.indicator;

import java.math.BigDecimal;

/** The shipped catalogue and words, and quantities in short, for tests of any module. */
public final class Indicators {

    private static final IndicatorFiles.Content SHIPPED = new IndicatorFiles(null).read();

    private Indicators() {}

    public static IndicatorCatalog catalog() {
        return SHIPPED.catalog();
    }

    public static Units units() {
        return SHIPPED.units();
    }

    public static QuantityReader reader() {
        return SHIPPED.reader();
    }

    public static QuantityPrinter printer() {
        return SHIPPED.printer();
    }

    public static FigureIntake intake() {
        return new FigureIntake(SHIPPED.catalog(), SHIPPED.units(), SHIPPED.reader(), SHIPPED.printer());
    }

    public static RollUp rollUp() {
        return new RollUp(SHIPPED.units());
    }

    public static Indicator indicator(String code) {
        return catalog().find(code).orElseThrow();
    }

    public static Quantity exact(long value, String unit) {
        return Quantity.exact(BigDecimal.valueOf(value), unit);
    }

    /** What somebody wrote, with its unit. */
    public static Quantity written(String text) {
        return reader().read("value", text, null);
    }
}
