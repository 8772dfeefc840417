package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Adds figures up by content, indicator and unit of measure and keeps what went into each sum. It only adds what is
 * there: who has not sent anything appears in no sum, and no sum is estimated.
 */
final class Consolidation {

    private Consolidation() {}

    /** One figure of one source, before it is added up. */
    record Part(FigureLine line, FigureSource source) {}

    /** Sums in the order of the contents, within a content in the order of first appearance. */
    static List<SourcedFigure> sum(List<Part> parts) {
        Map<FigureLine.Key, List<Part>> byKey = new LinkedHashMap<>();
        for (Part part : parts) {
            byKey.computeIfAbsent(part.line().key(), key -> new ArrayList<>()).add(part);
        }
        return byKey.values().stream()
                .map(Consolidation::total)
                .sorted(Comparator.comparing(figure -> figure.line().content()))
                .toList();
    }

    private static SourcedFigure total(List<Part> parts) {
        List<FigureSource> sources = parts.stream().map(Part::source).toList();
        FigureLine first = parts.get(0).line();
        SourcedFigure unsummed = new SourcedFigure(first, sources);
        return new SourcedFigure(
                new FigureLine(first.content(), first.indicator(), unsummed.sumOfSources(), first.unit()), sources);
    }

    /**
     * Ties stated figures to the sums they rest on.
     *
     * @param mustEqual a consolidated report states exactly the sums: each of them, with its value, and no other figure
     * @throws BusinessRuleViolation when a figure is stated twice, or stated figures and sums differ where they must not
     */
    static List<SourcedFigure> tie(List<FigureLine> stated, List<SourcedFigure> sums, boolean mustEqual) {
        Map<FigureLine.Key, SourcedFigure> sumOf = new LinkedHashMap<>();
        sums.forEach(sum -> sumOf.put(sum.line().key(), sum));
        Map<FigureLine.Key, SourcedFigure> tied = new LinkedHashMap<>();
        for (int i = 0; i < stated.size(); i++) {
            FigureLine line = stated.get(i);
            SourcedFigure sum = sumOf.get(line.key());
            SourcedFigure figure = new SourcedFigure(line, sum == null ? List.of() : sum.sources());
            if (mustEqual && sum == null) {
                throw BusinessRuleViolation.at(
                        "figures[" + i + "].indicator", "reporting.rule.figure-without-source", line.indicator());
            }
            if (mustEqual && !figure.isSumOfSources()) {
                throw BusinessRuleViolation.at(
                        "figures[" + i + "].value", "reporting.rule.sum-differs", figure.sumOfSources());
            }
            if (tied.put(line.key(), figure) != null) {
                throw BusinessRuleViolation.at(
                        "figures[" + i + "].indicator", "reporting.rule.figure-twice", line.indicator());
            }
        }
        if (mustEqual) {
            refuseDropped(sums, tied.keySet());
        }
        return List.copyOf(tied.values());
    }

    private static void refuseDropped(List<SourcedFigure> sums, Set<FigureLine.Key> stated) {
        String dropped = sums.stream()
                .map(SourcedFigure::line)
                .filter(line -> !stated.contains(line.key()))
                .map(line -> line.indicator() + " (" + line.unit() + ")")
                .collect(Collectors.joining("; "));
        if (!dropped.isEmpty()) {
            throw BusinessRuleViolation.at("figures", "reporting.rule.sums-dropped", dropped);
        }
    }
}
