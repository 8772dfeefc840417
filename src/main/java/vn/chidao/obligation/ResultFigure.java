package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import vn.chidao.shared.ContentArea;

/** A figure reported with a result. */
@Embeddable
class ResultFigure {

    @Enumerated(EnumType.STRING)
    private ContentArea content;

    private String indicator;
    private BigDecimal value;
    private String unit;

    @SuppressWarnings("NullAway.Init")
    protected ResultFigure() {}

    ResultFigure(ReportResult.Figure figure) {
        this.content = figure.content();
        this.indicator = figure.indicator();
        this.value = figure.value();
        this.unit = figure.unit();
    }

    ReportResult.Figure view() {
        return new ReportResult.Figure(content, indicator, value, unit);
    }
}
