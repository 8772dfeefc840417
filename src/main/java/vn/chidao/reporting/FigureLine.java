package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.CountedAt;
import vn.chidao.shared.ContentArea;

/**
 * A figure as a report states it: of which content, what is counted, how much.
 *
 * @param countedAt another organisation's row that has it already; null where it counts here
 */
public record FigureLine(
        ContentArea content,
        IndicatorFigure counted,
        @Nullable CountedAt countedAt) {

    /** One that counts here. */
    public FigureLine(ContentArea content, IndicatorFigure counted) {
        this(content, counted, null);
    }

    public String indicator() {
        return counted.name();
    }

    public Quantity quantity() {
        return counted.quantity();
    }

    public String unit() {
        return counted.unit();
    }
}
