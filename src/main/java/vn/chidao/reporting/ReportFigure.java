package vn.chidao.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.CountedAt;
import vn.chidao.shared.ContentArea;

/** A figure of a report with its sources. Its id names the submission it came with, so that a new one can follow. */
@Entity
@Table(name = "report_figure")
class ReportFigure {

    @Id
    private String id;

    private int position;

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

    @ElementCollection
    @CollectionTable(name = "report_figure_source", joinColumns = @JoinColumn(name = "figure_id"))
    @OrderColumn(name = "position")
    private List<FigureSource> sources = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ReportFigure() {}

    ReportFigure(String reportId, int submission, int position, SourcedFigure figure) {
        this.id = reportId + "#" + submission + "." + position;
        this.position = position;
        this.content = figure.line().content();
        IndicatorFigure counted = figure.line().counted();
        this.indicator = counted.name();
        this.indicatorCode = counted.code();
        this.value = counted.value();
        this.qualifier = counted.quantity().qualifier();
        this.unit = counted.unit();
        this.rawText = counted.quantity().rawText();
        this.valueBase = counted.base();
        CountedAt at = figure.line().countedAt();
        this.countedAt = at == null ? null : at.row();
        this.countedAtUnitId = at == null ? null : at.unitId();
        this.sources.addAll(figure.sources());
    }

    SourcedFigure figure() {
        return new SourcedFigure(
                new FigureLine(
                        content,
                        new IndicatorFigure(
                                indicator, indicatorCode, new Quantity(value, qualifier, unit, rawText), valueBase),
                        countedAt == null || countedAtUnitId == null
                                ? null
                                : new CountedAt(countedAt, countedAtUnitId)),
                sources);
    }
}
