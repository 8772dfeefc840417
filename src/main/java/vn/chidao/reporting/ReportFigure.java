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
    private BigDecimal value;
    private String unit;

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
        this.indicator = figure.line().indicator();
        this.value = figure.line().value();
        this.unit = figure.line().unit();
        this.sources.addAll(figure.sources());
    }

    SourcedFigure figure() {
        return new SourcedFigure(new FigureLine(content, indicator, value, unit), sources);
    }
}
