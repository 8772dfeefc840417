package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/** A figure reported with a result. */
@Embeddable
class ResultFigure {

    @Enumerated(EnumType.STRING)
    private ContentArea content;

    private String indicator;
    private BigDecimal value;
    private String unit;
    private @Nullable Integer targetPosition;
    private @Nullable Integer targetItem;

    @SuppressWarnings("NullAway.Init")
    protected ResultFigure() {}

    ResultFigure(ReportResult.Figure figure) {
        this.content = figure.content();
        this.indicator = figure.indicator();
        this.value = figure.value();
        this.unit = figure.unit();
        TargetTie tie = figure.tie();
        this.targetPosition = tie == null ? null : tie.target();
        this.targetItem = tie == null ? null : tie.item();
    }

    ReportResult.Figure view() {
        TargetTie tie = targetPosition == null ? null : new TargetTie(targetPosition, targetItem);
        return new ReportResult.Figure(content, indicator, value, unit, tie);
    }
}
