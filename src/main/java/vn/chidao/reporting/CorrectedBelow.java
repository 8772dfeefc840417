package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contribution that was corrected after it had been added up, with what is another number now. */
public record CorrectedBelow(ReportView counted, ReportView corrected, List<Difference> differences) {

    public CorrectedBelow {
        differences = List.copyOf(differences);
    }

    /** A figure before and after; null where it was not, or is not any more. */
    public record Difference(
            ReportPlace place,
            @Nullable FigureLine was,
            @Nullable FigureLine is) {

        /** Either of both, for what it is about. */
        public FigureLine line() {
            FigureLine now = is;
            if (now != null) {
                return now;
            }
            FigureLine before = was;
            if (before == null) {
                throw new IllegalStateException("a difference between nothing and nothing");
            }
            return before;
        }
    }

    static CorrectedBelow of(ReportView counted, ReportView corrected) {
        return new CorrectedBelow(counted, corrected, differences(counted.figures(), corrected.figures()));
    }

    static List<Difference> differences(List<SourcedFigure> before, List<SourcedFigure> after) {
        Map<String, FigureLine> was = byPlace(before);
        Map<String, FigureLine> is = byPlace(after);
        Map<String, FigureLine> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        all.forEach((key, line) -> {
            FigureLine one = was.get(key);
            FigureLine other = is.get(key);
            if (one == null || other == null || !ReportWords.stated(one).equals(ReportWords.stated(other))) {
                differences.add(new Difference(ReportPlace.of(line), one, other));
            }
        });
        return differences;
    }

    /** By what is counted; in two units of one thing it is two figures, as in the annex. */
    private static Map<String, FigureLine> byPlace(List<SourcedFigure> figures) {
        Map<String, FigureLine> byPlace = new LinkedHashMap<>();
        figures.forEach(figure -> byPlace.put(
                ReportPlace.of(figure.line()).id() + "|" + figure.line().unit(), figure.line()));
        return byPlace;
    }
}
