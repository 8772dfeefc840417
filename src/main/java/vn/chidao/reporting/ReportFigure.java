package vn.chidao.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.chidao.obligation.KeptFigure;

/** A figure of a report with its sources. Its id names the submission it came with, so that a new one can follow. */
@Entity
@Table(name = "report_figure")
class ReportFigure {

    @Id
    private String id;

    private int position;

    @Embedded
    private KeptFigure figure;

    @ElementCollection
    @CollectionTable(name = "report_figure_source", joinColumns = @JoinColumn(name = "figure_id"))
    @OrderColumn(name = "position")
    private List<FigureSource> sources = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ReportFigure() {}

    ReportFigure(String reportId, int submission, int position, SourcedFigure sourced) {
        FigureLine line = sourced.line();
        this.id = reportId + "#" + submission + "." + position;
        this.position = position;
        this.figure = new KeptFigure(line.content(), line.counted(), line.countedAt());
        this.sources.addAll(sourced.sources());
    }

    SourcedFigure figure() {
        return new SourcedFigure(new FigureLine(figure.content(), figure.counted(), figure.countedAt()), sources);
    }
}
