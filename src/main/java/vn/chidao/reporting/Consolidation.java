package vn.chidao.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.indicator.RollUp;
import vn.chidao.indicator.Units;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/**
 * Adds figures up by content and indicator, by the indicator's rule and across units of one kind, and keeps what went
 * into each sum and what could not. It only adds what is there: who has not sent anything appears in no sum, and no sum is
 * estimated.
 */
@Component
class Consolidation {

    private final FigureIntake intake;
    private final Units units;
    private final RollUp rollUp;
    private final QuantityPrinter printer;

    Consolidation(FigureIntake intake, Units units, RollUp rollUp, QuantityPrinter printer) {
        this.intake = intake;
        this.units = units;
        this.rollUp = rollUp;
        this.printer = printer;
    }

    /** One figure of one source, before it is added up. */
    record Part(FigureLine line, FigureSource source) {}

    /** What may be added up: one content, one indicator or one name, one kind of unit. */
    record Key(ContentArea content, String what, String kind) {}

    Key key(FigureLine line) {
        Indicator indicator = indicatorOf(line);
        return new Key(
                line.content(),
                indicator == null ? folded(line.indicator()) : indicator.code(),
                units.kind(line.unit()));
    }

    /** Whether it counts each organisation or place once, so that what two reports say may be the same. */
    boolean countsPlacesOnce(FigureLine line) {
        Indicator indicator = indicatorOf(line);
        return indicator != null && indicator.adds() == Indicator.Adds.DISTINCT;
    }

    private @Nullable Indicator indicatorOf(FigureLine line) {
        return intake.indicatorOf(line.counted(), line.content()).orElse(null);
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Sums in the order of the contents, within a content in the order of first appearance. */
    List<SourcedFigure> sum(List<Part> parts) {
        Map<Key, List<Part>> byKey = new LinkedHashMap<>();
        for (Part part : parts) {
            byKey.computeIfAbsent(key(part.line()), key -> new ArrayList<>()).add(part);
        }
        return byKey.values().stream()
                .map(this::total)
                .sorted(Comparator.comparing(figure -> figure.line().content()))
                .toList();
    }

    private SourcedFigure total(List<Part> parts) {
        FigureLine first = parts.get(0).line();
        Indicator indicator = indicatorOf(first);
        RollUp.Result<FigureSource> sum = rollUp.add(
                indicator,
                parts.stream()
                        .map(part -> new RollUp.Part<>(
                                part.source(),
                                part.source().ownerId(),
                                part.source().doneOn(),
                                part.line().quantity(),
                                part.line().counted().base(),
                                part.source().countedAtUnitId() != null))
                        .toList());
        IndicatorFigure counted = indicator == null
                ? new IndicatorFigure(first.indicator(), first.counted().code(), sum.sum(), sum.base())
                : new IndicatorFigure(indicator.name(), indicator.code(), sum.sum(), sum.base());
        return new SourcedFigure(
                new FigureLine(first.content(), counted),
                sum.rows().stream()
                        .map(row -> row.source().rolledUp(row.quantity(), row.base(), row.leftOut()))
                        .toList());
    }

    /**
     * Ties stated figures to the sums they rest on.
     *
     * @param mustEqual a consolidated report states exactly the sums: each of them, with its value, and no other figure
     * @throws BusinessRuleViolation when a figure is stated twice, or stated figures and sums differ where they must not
     */
    List<SourcedFigure> tie(List<FigureLine> stated, List<SourcedFigure> sums, boolean mustEqual) {
        Map<Key, SourcedFigure> sumOf = new LinkedHashMap<>();
        sums.forEach(sum -> sumOf.put(key(sum.line()), sum));
        Map<Key, SourcedFigure> tied = new LinkedHashMap<>();
        for (int i = 0; i < stated.size(); i++) {
            FigureLine line = stated.get(i);
            Key key = key(line);
            SourcedFigure sum = sumOf.get(key);
            SourcedFigure figure = sum == null ? new SourcedFigure(line, List.of()) : inOneUnit(line, sum);
            if (mustEqual && sum == null) {
                throw BusinessRuleViolation.at(
                        "figures[" + i + "].indicator", "reporting.rule.figure-without-source", line.indicator());
            }
            if (mustEqual && sum != null) {
                refuseOther(i, figure, sum);
            }
            if (mustEqual && line.countedAt() != null) {
                throw BusinessRuleViolation.at("figures[" + i + "].countedAt", "reporting.rule.sum-counts-here");
            }
            if (tied.put(key, figure) != null) {
                throw BusinessRuleViolation.at(
                        "figures[" + i + "].indicator", "reporting.rule.figure-twice", line.indicator());
            }
        }
        if (mustEqual) {
            refuseDropped(sums, tied.keySet());
        }
        return List.copyOf(tied.values());
    }

    /** A line and its sources in the finer of their units, so that nothing is rounded. */
    private SourcedFigure inOneUnit(FigureLine line, SourcedFigure sum) {
        String from = sum.line().unit();
        String unit = units.finer(from, line.unit());
        IndicatorFigure counted = line.counted();
        return new SourcedFigure(
                new FigureLine(
                        line.content(),
                        new IndicatorFigure(
                                counted.name(),
                                counted.code(),
                                units.in(counted.quantity(), unit),
                                units.convert(counted.base(), line.unit(), unit)),
                        line.countedAt()),
                sum.sources().stream()
                        .map(source -> source.rolledUp(
                                units.in(source.quantity(from), unit),
                                units.convert(source.base(), from, unit),
                                source.leftOut()))
                        .toList());
    }

    private void refuseOther(int row, SourcedFigure figure, SourcedFigure sum) {
        String unit = figure.line().unit();
        IndicatorFigure owed = sum.line().counted();
        if (!figure.line().quantity().saysSameAs(units.in(owed.quantity(), unit))) {
            throw BusinessRuleViolation.at(
                    "figures[" + row + "].value", "reporting.rule.sum-differs", printer.print(owed));
        }
        if (!same(
                figure.line().counted().base(),
                units.convert(owed.base(), sum.line().unit(), unit))) {
            throw BusinessRuleViolation.at(
                    "figures[" + row + "].base", "reporting.rule.sum-differs", printer.print(owed));
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void refuseDropped(List<SourcedFigure> sums, Set<Key> stated) {
        String dropped = sums.stream()
                .map(SourcedFigure::line)
                .filter(line -> !stated.contains(key(line)))
                .map(line -> line.indicator() + " (" + line.unit() + ")")
                .collect(Collectors.joining("; "));
        if (!dropped.isEmpty()) {
            throw BusinessRuleViolation.at("figures", "reporting.rule.sums-dropped", dropped);
        }
    }
}
