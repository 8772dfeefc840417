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

/** The columns of a figure on record: of which content, how much of what, and who counts it. */
@Embeddable
public class KeptFigure {

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
    private @Nullable String countedAt;
    private @Nullable String countedAtUnitId;

    @SuppressWarnings("NullAway.Init")
    protected KeptFigure() {}

    /** @param at another organisation's row that has it already; null where it counts here */
    public KeptFigure(ContentArea content, IndicatorFigure counted, @Nullable CountedAt at) {
        this.content = content;
        this.indicator = counted.name();
        this.indicatorCode = counted.code();
        this.value = counted.value();
        this.qualifier = counted.quantity().qualifier();
        this.unit = counted.unit();
        this.rawText = counted.quantity().rawText();
        this.valueBase = counted.base();
        this.countedAt = at == null ? null : at.row();
        this.countedAtUnitId = at == null ? null : at.unitId();
    }

    public ContentArea content() {
        return content;
    }

    public IndicatorFigure counted() {
        return new IndicatorFigure(indicator, indicatorCode, new Quantity(value, qualifier, unit, rawText), valueBase);
    }

    public @Nullable CountedAt countedAt() {
        return countedAt == null || countedAtUnitId == null ? null : new CountedAt(countedAt, countedAtUnitId);
    }
}
