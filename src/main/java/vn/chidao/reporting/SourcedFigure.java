package vn.chidao.reporting;

import java.util.List;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.RollUp;

/** A figure with what it was added up from; a figure the unit states itself has no sources. */
public record SourcedFigure(FigureLine line, List<FigureSource> sources) {

    public SourcedFigure {
        sources = List.copyOf(sources);
    }

    /** What the sources that are in the sum make together; the stated quantity where there are none at all. */
    public Quantity sumOfSources() {
        return sources.isEmpty()
                ? line.quantity()
                : RollUp.sum(
                        sources.stream()
                                .map(source -> new RollUp.Row<>(
                                        source, source.quantity(line.unit()), source.base(), source.leftOut()))
                                .toList(),
                        line.unit(),
                        line.counted().base() != null);
    }

    /** Whether the stated quantity is exactly what its sources give; true where there are none. */
    public boolean isSumOfSources() {
        return sources.isEmpty() || sumOfSources().saysSameAs(line.quantity());
    }

    public List<FigureSource> added() {
        return sources.stream().filter(source -> source.leftOut() == null).toList();
    }

    /** What is shown beside the sum and is not in it. */
    public List<FigureSource> notAdded() {
        return sources.stream().filter(source -> source.leftOut() != null).toList();
    }
}
