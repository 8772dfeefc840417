package vn.chidao.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Words;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.reporting.LookingBack;
import vn.chidao.reporting.ReportView;

/**
 * What an organisation that assesses itself begins with: its own figures year beside year, where they went, and how far it
 * has come with each target that is set for it.
 */
@Component
class SelfAssessmentLines implements LookingBack {

    private final ReviewCatalog reviews;
    private final ReviewFigures figures;
    private final ReviewGrids grids;
    private final QuantityPrinter printer;
    private final Words words;

    SelfAssessmentLines(
            ReviewCatalog reviews, ReviewFigures figures, ReviewGrids grids, QuantityPrinter printer, Words words) {
        this.reviews = reviews;
        this.figures = figures;
        this.grids = grids;
        this.printer = printer;
        this.words = words;
    }

    @Override
    public List<String> linesFor(ReportView contribution) {
        String parentId = contribution.parentId();
        if (parentId == null) {
            return List.of();
        }
        return reviews.find(parentId)
                .map(review -> lines(review, contribution.unitId()))
                .orElse(List.of());
    }

    private List<String> lines(ReviewView review, String unitId) {
        List<String> lines = new ArrayList<>();
        List<ReviewFigures.OfUnit> compared = figures.ofUnit(review, unitId).stream()
                .filter(asked -> asked.years().years().size() > 1
                        && !asked.years().lines().isEmpty())
                .toList();
        for (ReviewFigures.OfUnit asked : compared) {
            lines.add(heading(asked, compared.size() > 1));
            YearlyFigures years = asked.years();
            years.years().stream()
                    .filter(year -> !year.predecessors().isEmpty())
                    .forEach(year -> lines.add(words.of(
                            "review.self.predecessors", year.label(), String.join("; ", year.predecessors()))));
            years.lines().forEach(line -> lines.add(years(years, line)));
        }
        List<String> targets = new ArrayList<>();
        for (TargetProgress progress : figures.targets(review)) {
            for (TargetProgress.Line line : progress.lines()) {
                if (unitId.equals(line.unitId())) {
                    List<String> said = grids.target(progress, line);
                    targets.add(words.of("review.self.target", said.get(0), said.get(2), said.get(3)));
                }
            }
        }
        if (!targets.isEmpty()) {
            lines.add(words.of("review.self.targets"));
            lines.addAll(targets);
        }
        return lines;
    }

    private String heading(ReviewFigures.OfUnit asked, boolean oneOfSeveral) {
        if (!oneOfSeveral) {
            return words.of("review.self.years");
        }
        return asked.code() == null
                ? words.of("review.self.years-on-demand")
                : words.of("review.self.years-of", asked.code());
    }

    private String years(YearlyFigures years, YearlyFigures.Line line) {
        List<String> said = new ArrayList<>();
        for (int at = 0; at < years.years().size(); at++) {
            YearlyFigures.Cell cell = line.cells().get(at);
            said.add(words.of(
                    "review.self.year",
                    years.years().get(at).label(),
                    cell == null ? words.of("review.self.nothing") : printer.print(cell.counted())));
        }
        String row = words.of("review.self.row", line.indicator(), String.join("; ", said));
        BigDecimal change = line.change();
        return change == null ? row : words.of("review.self.changed", row, change(change));
    }

    private String change(BigDecimal change) {
        if (change.signum() == 0) {
            return words.of("review.years.change.same");
        }
        return words.of(change.signum() > 0 ? "review.years.change.up" : "review.years.change.down", change.abs());
    }
}
