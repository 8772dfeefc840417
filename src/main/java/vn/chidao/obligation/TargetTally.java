package vn.chidao.obligation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.RollUp;
import vn.chidao.obligation.TargetProgress.Line;
import vn.chidao.obligation.TargetProgress.TargetState;

/** Adds up what counts toward a target and holds it against the target. */
final class TargetTally {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Target target;

    TargetTally(Target target) {
        this.target = target;
    }

    /**
     * @param figures those of this line, by day
     * @param split whether they stand for just the place or organisation the number is set for
     */
    Line line(@Nullable String unitId, List<TargetFigure> figures, boolean split) {
        Line line = switch (target.op()) {
            case EACH_OF_SET -> covering(unitId, figures);
            case PERCENT -> percentage(unitId, figures);
            case EQ, MIN, MAX, RANGE -> sum(unitId, figures);
        };
        return split || figures.isEmpty() ? line : unsplit(line);
    }

    private static Line unsplit(Line line) {
        return new Line(
                line.unitId(),
                TargetState.NOT_SPLIT,
                line.reached(),
                line.share(),
                line.whole(),
                BigDecimal.ZERO,
                line.covered(),
                line.missing(),
                line.figures());
    }

    private Line covering(@Nullable String unitId, List<TargetFigure> figures) {
        Set<Integer> items = figures.stream().map(figure -> figure.tie().item()).collect(Collectors.toSet());
        List<String> covered = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < target.set().size(); i++) {
            (items.contains(i) ? covered : missing).add(target.set().get(i));
        }
        return new Line(
                unitId,
                stateOf(figures, missing.isEmpty() ? 0 : -1),
                BigDecimal.valueOf(covered.size()),
                null,
                null,
                figures.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(missing.size()),
                List.copyOf(covered),
                List.copyOf(missing),
                figures);
    }

    /**
     * A share of a whole is a state of things: of each organisation the latest counts, and the shares of several are
     * added up over the sum of their wholes.
     */
    private Line percentage(@Nullable String unitId, List<TargetFigure> all) {
        Map<String, TargetFigure> latest = all.stream()
                .filter(figure -> figure.countedAtUnitId() == null)
                .collect(Collectors.toMap(
                        TargetFigure::doneByUnitId, Function.identity(), (old, next) -> next, LinkedHashMap::new));
        List<TargetFigure> figures = List.copyOf(latest.values());
        BigDecimal share = sumOf(figures, TargetFigure::value);
        BigDecimal whole = sumOf(figures, TargetFigure::base);
        if (whole.signum() == 0) {
            return numbers(unitId, TargetState.NOTHING_YET, BigDecimal.ZERO, null, null, BigDecimal.ZERO, figures);
        }
        BigDecimal percent = RollUp.percent(share, whole).orElseThrow();
        // Held against the exact share, not against its two decimals.
        BigDecimal lacking = least().multiply(whole).subtract(share.multiply(HUNDRED));
        boolean isShort = lacking.signum() > 0;
        return numbers(
                unitId,
                isShort ? TargetState.SHORT : TargetState.REACHED,
                percent,
                share,
                whole,
                isShort ? lacking.divide(whole, 2, RoundingMode.UP) : BigDecimal.ZERO,
                figures);
    }

    private Line sum(@Nullable String unitId, List<TargetFigure> figures) {
        BigDecimal reached = sumOf(figures, TargetFigure::value);
        BigDecimal gap = figures.isEmpty() ? BigDecimal.ZERO : target.gapOf(reached);
        return numbers(unitId, stateOf(figures, target.sideOf(reached)), reached, null, null, gap, figures);
    }

    private static TargetState stateOf(List<TargetFigure> figures, int side) {
        if (figures.isEmpty()) {
            return TargetState.NOTHING_YET;
        }
        return TargetState.ofSide(side);
    }

    private static Line numbers(
            @Nullable String unitId,
            TargetState state,
            BigDecimal reached,
            @Nullable BigDecimal share,
            @Nullable BigDecimal whole,
            BigDecimal gap,
            List<TargetFigure> figures) {
        return new Line(unitId, state, reached, share, whole, gap, List.of(), List.of(), figures);
    }

    private BigDecimal least() {
        return Objects.requireNonNull(target.value(), "a number has a value");
    }

    private static BigDecimal sumOf(List<TargetFigure> figures, Function<TargetFigure, @Nullable BigDecimal> part) {
        return figures.stream().map(part).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
