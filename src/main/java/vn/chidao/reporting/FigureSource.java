package vn.chidao.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.LeftOut;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.RecordedWork;

/**
 * One part of a figure: from where, whose, how much; in the unit of the figure.
 *
 * @param value null where nobody counted it
 * @param rawText what was written
 * @param base of how many the value is a part
 * @param doneOn the day of the work; null where the source is a report
 * @param late it belongs to an earlier period and was confirmed or recorded after that period's report
 * @param doneByUnitId whose work it was, where it is not the unit's own
 * @param countedAtUnitId the organisation whose row has it already
 * @param leftOut why it is not in the sum; null where it is
 */
@Embeddable
public record FigureSource(
        @Enumerated(EnumType.STRING) FigureSourceKind kind,
        @Column(name = "source_id") String sourceId,
        @Column(name = "unit_id") String unitId,
        @Nullable BigDecimal value,
        @Enumerated(EnumType.STRING) Qualifier qualifier,
        @Column(name = "raw_text") @Nullable String rawText,
        @Column(name = "value_base") @Nullable BigDecimal base,
        @Column(name = "done_on") @Nullable LocalDate doneOn,
        boolean late,
        @Column(name = "done_by_unit_id") @Nullable String doneByUnitId,
        @Column(name = "counted_at_unit_id") @Nullable String countedAtUnitId,

        @Column(name = "left_out") @Enumerated(EnumType.STRING) @Nullable
        LeftOut leftOut) {

    static FigureSource report(String reportId, String unitId, FigureLine line) {
        Quantity quantity = line.quantity();
        return new FigureSource(
                FigureSourceKind.REPORT,
                reportId,
                unitId,
                quantity.value(),
                quantity.qualifier(),
                quantity.rawText(),
                line.counted().base(),
                null,
                false,
                null,
                line.countedAt() == null ? null : line.countedAt().unitId(),
                null);
    }

    static FigureSource work(OwnWork own, RecordedWork.Figure figure) {
        Quantity quantity = figure.counted().quantity();
        String unitId = own.work().unitId();
        String doneBy = own.work().doneByUnitId();
        return new FigureSource(
                own.kind(),
                own.work().sourceId(),
                unitId,
                quantity.value(),
                quantity.qualifier(),
                quantity.rawText(),
                figure.counted().base(),
                own.work().on(),
                own.late(),
                doneBy.equals(unitId) ? null : doneBy,
                figure.countedAtUnitId(),
                null);
    }

    /** The same in the unit of the sum, with why it is not in it. */
    FigureSource rolledUp(Quantity quantity, @Nullable BigDecimal inUnit, @Nullable LeftOut why) {
        return new FigureSource(
                kind,
                sourceId,
                unitId,
                quantity.value(),
                qualifier,
                rawText,
                inUnit,
                doneOn,
                late,
                doneByUnitId,
                countedAtUnitId,
                why);
    }

    /** What it says of the thing a line counts. */
    FigureLine lineLike(FigureLine line) {
        IndicatorFigure counted = line.counted();
        return new FigureLine(
                line.content(), new IndicatorFigure(counted.name(), counted.code(), quantity(line.unit()), base));
    }

    /** How much it is. */
    public Quantity quantity(String unit) {
        return new Quantity(value, qualifier, unit, rawText);
    }

    /** Whose it is: the organisation or place that did it. */
    String ownerId() {
        return doneByUnitId == null ? unitId : doneByUnitId;
    }
}
