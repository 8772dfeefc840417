package vn.chidao.reporting;

import java.math.BigDecimal;
import java.util.Locale;
import vn.chidao.shared.ContentArea;

/** A figure as a report states it: of which content, what is counted, how much, in what unit of measure. */
public record FigureLine(ContentArea content, String indicator, BigDecimal value, String unit) {

    /** What may be added up: the same content, indicator and unit of measure, apart from case and spacing. */
    Key key() {
        return new Key(content, folded(indicator), folded(unit));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    record Key(ContentArea content, String indicator, String unit) {}
}
