package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** A figure reported with a result. */
@Embeddable
class ResultFigure {

    @Embedded
    private KeptFigure figure;

    private @Nullable Integer targetPosition;
    private @Nullable Integer targetItem;

    @SuppressWarnings("NullAway.Init")
    protected ResultFigure() {}

    ResultFigure(ReportResult.Figure reported) {
        this.figure = new KeptFigure(reported.content(), reported.counted(), reported.countedAt());
        TargetTie tie = reported.tie();
        this.targetPosition = tie == null ? null : tie.target();
        this.targetItem = tie == null ? null : tie.item();
    }

    ReportResult.Figure view() {
        return new ReportResult.Figure(
                figure.content(),
                figure.counted(),
                targetPosition == null ? null : new TargetTie(targetPosition, targetItem),
                figure.countedAt());
    }
}
