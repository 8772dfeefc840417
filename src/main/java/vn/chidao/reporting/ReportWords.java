package vn.chidao.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;

/** What stands at a place of a draft, so that two drafts can be compared. */
final class ReportWords {

    private ReportWords() {}

    /** Null where there is no such place; a part that is left empty is one. */
    static @Nullable String at(String placeId, @Nullable ReportText text, List<SourcedFigure> figures) {
        ReportPlace place = ReportPlace.parse(placeId).orElse(null);
        if (place == null || text == null) {
            return null;
        }
        if (place.part() != null) {
            String said = place.part().of(text);
            return said == null ? "" : said.strip();
        }
        return figures.stream()
                .map(SourcedFigure::line)
                .filter(line -> place.is(line.content(), line.indicator()))
                .map(ReportWords::stated)
                .reduce((one, two) -> one + "; " + two)
                .orElse(null);
    }

    static String stated(FigureLine line) {
        IndicatorFigure counted = line.counted();
        String base = counted.base() == null
                ? ""
                : counted.base().stripTrailingZeros().toPlainString();
        String at = line.countedAt() == null ? "" : line.countedAt().row();
        return counted.asRecorded() + "|" + line.unit() + "|" + base + "|" + at;
    }
}
