package vn.chidao.reporting;

import java.math.BigDecimal;
import java.util.List;

/** A figure with what it was added up from; a figure the unit states itself has no sources. */
public record SourcedFigure(FigureLine line, List<FigureSource> sources) {

    public SourcedFigure {
        sources = List.copyOf(sources);
    }

    public BigDecimal sumOfSources() {
        return sources.stream().map(FigureSource::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the stated value is exactly what its sources give; true where there are none. */
    public boolean isSumOfSources() {
        return sources.isEmpty() || sumOfSources().compareTo(line.value()) == 0;
    }
}
