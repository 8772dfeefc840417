package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.shared.ContentArea;

/** A figure reported with a result. */
@Embeddable
class ResultFigure {

    @Enumerated(EnumType.STRING)
    private ContentArea content;

    private String indicator;
    private @Nullable String indicatorCode;
    private @Nullable BigDecimal value;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    private String unit;
    private @Nullable String rawText;
    private @Nullable BigDecimal valueBase;
    private @Nullable Integer targetPosition;
    private @Nullable Integer targetItem;
    private @Nullable String countedAt;
    private @Nullable String countedAtUnitId;

    @SuppressWarnings("NullAway.Init")
    protected ResultFigure() {}

    ResultFigure(ReportResult.Figure figure) {
        IndicatorFigure counted = figure.counted();
        this.content = figure.content();
        this.indicator = counted.name();
        this.indicatorCode = counted.code();
        this.value = counted.value();
        this.qualifier = counted.quantity().qualifier();
        this.unit = counted.unit();
        this.rawText = counted.quantity().rawText();
        this.valueBase = counted.base();
        TargetTie tie = figure.tie();
        this.targetPosition = tie == null ? null : tie.target();
        this.targetItem = tie == null ? null : tie.item();
        CountedAt at = figure.countedAt();
        this.countedAt = at == null ? null : at.row();
        this.countedAtUnitId = at == null ? null : at.unitId();
    }

    ReportResult.Figure view() {
        return new ReportResult.Figure(
                content,
                new IndicatorFigure(indicator, indicatorCode, new Quantity(value, qualifier, unit, rawText), valueBase),
                targetPosition == null ? null : new TargetTie(targetPosition, targetItem),
                countedAt == null || countedAtUnitId == null ? null : new CountedAt(countedAt, countedAtUnitId));
    }
}
